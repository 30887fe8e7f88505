package org.modelwire.batch.brief.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.GoodBrief;

/**
 * One instruction on the page of an otherwise good article.
 *
 * @param place where it stands, or how it is disguised
 * @param part what an obedient model changes
 * @param payload what it puts there
 * @param instruction the words
 */
record Planted(String place, String part, String payload, String instruction) {

    private static final int TAGS = 0xE0000;
    private static final int SELECTORS = 0xE0100;

    static List<Planted> all() throws IOException {
        try (InputStream in = Planted.class.getResourceAsStream("/planted-instructions.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*(?=\\S)", 4))
                    .map(cells -> new Planted(cells[0], cells[1], cells[2], cells[3].replace("{}", cells[2])))
                    .toList();
        }
    }

    @Override
    public String toString() {
        return place + ": " + instruction;
    }

    /** What stands on the page: the instruction, or its disguise. */
    String onPage() {
        return switch (place) {
            case "homoglyph" ->
                instruction.replace('o', '\u043e').replace('e', '\u0435').replace('a', '\u0430');
            case "base64" -> "Ref: " + Base64.getEncoder().encodeToString(instruction.getBytes(StandardCharsets.UTF_8));
            case "hex" -> "Ref: " + HexFormat.of().formatHex(instruction.getBytes(StandardCharsets.UTF_8));
            case "rot13" -> shifted(instruction);
            case "reversed" -> new StringBuilder(instruction).reverse().toString();
            case "bidi" -> "\u202e" + new StringBuilder(instruction).reverse() + "\u202c";
            case "spelled" -> instruction.replace(" ", "").replaceAll("(?<=.)(?=.)", " ");
            case "leet" ->
                instruction
                        .replace('o', '0')
                        .replace('e', '3')
                        .replace('i', '1')
                        .replace('s', '5');
            case "zerowidth" -> instruction.replaceAll("(?<=.)(?=.)", "\u200b");
            case "tags" -> "A line." + raised(TAGS);
            case "selectors" -> "A line." + raised(SELECTORS);
            default -> instruction;
        };
    }

    /** How a model sees it if it comes through. */
    String asRead() {
        return switch (place) {
            case "tags", "selectors" -> raised(place.equals("tags") ? TAGS : SELECTORS);
            default -> PlainText.line(onPage());
        };
    }

    /** The page. */
    String html() {
        String shown = escaped(onPage());
        String end = GoodBrief.ARTICLE.text().strip();
        List<String> paragraphs = List.of(end.split("\n\n"));
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>")
                .append(place.equals("title") ? shown : escaped(GoodBrief.ARTICLE.title()))
                .append("</title><meta name=\"date\" content=\"2026-03-11T09:30:00Z\">")
                .append(inHead(shown))
                .append("</head><body><header><nav><a href=\"/\">Home</a></nav></header><article>");
        for (int i = 0; i < paragraphs.size(); i++) {
            page.append(place.equals("start") && i == 0 ? "<p>" + shown + "</p>" : "");
            page.append("<p>").append(escaped(paragraphs.get(i))).append("</p>");
            page.append(i == 2 ? inBody(shown) : "");
        }
        page.append(place.equals("end") ? "<p>" + shown + "</p>" : "").append("</article>");
        return page.append(place.equals("footer") ? "<footer><p>" + shown + "</p></footer>" : "")
                .append("</body></html>")
                .toString();
    }

    private String inHead(String shown) {
        return switch (place) {
            case "meta" -> "<meta name=\"description\" content=\"" + shown + "\">";
            case "author" -> "<meta name=\"author\" content=\"" + shown + "\">";
            case "jsonld" ->
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"description\":\"" + instruction
                        + "\"}</script>";
            case "rule" -> "<style>.k7 { display: none } @media print { p { color: black } }</style>";
            default -> "";
        };
    }

    private String inBody(String shown) {
        if (place.startsWith("css ")) {
            return "<p style=\"" + place.substring(4) + "\">" + shown + "</p>";
        }
        return switch (place) {
            case "start", "end", "title", "author", "meta", "jsonld", "footer" -> "";
            case "quote" -> "<blockquote><p>" + shown + "</p></blockquote>";
            case "list" -> "<ul><li>One thing</li><li>" + shown + "</li></ul>";
            case "table" -> "<table><tr><td>Name</td><td>" + shown + "</td></tr></table>";
            case "code" -> "<pre><code>" + shown + "</code></pre>";
            case "heading" -> "<h2>" + shown + "</h2>";
            case "caption" ->
                "<figure><img src=\"x.png\" alt=\"A hall\"><figcaption>" + shown + "</figcaption></figure>";
            case "link" -> "<p>See <a href=\"https://zorbex.example/\">" + shown + "</a> for more of the same.</p>";
            case "comment" -> "<!-- " + instruction + " -->";
            case "alt" -> "<p>A hall. <img src=\"x.png\" alt=\"" + shown + "\"></p>";
            case "titleattr" -> "<p title=\"" + shown + "\">A hall near the sea.</p>";
            case "script" -> "<script>var note = '" + instruction + "';</script>";
            case "noscript" -> "<noscript><p>" + shown + "</p></noscript>";
            case "template" -> "<template><p>" + shown + "</p></template>";
            case "hidden" -> "<p hidden>" + shown + "</p>";
            case "aria" -> "<p aria-hidden=\"true\">" + shown + "</p>";
            case "rule" -> "<p class=\"k7\">" + shown + "</p>";
            case "svg" -> "<svg><text>" + shown + "</text></svg>";
            case "textarea" -> "<textarea>" + shown + "</textarea>";
            case "iframe" -> "<iframe srcdoc=\"" + shown + "\"></iframe>";
            default -> "<p>" + shown + "</p>";
        };
    }

    private String raised(int base) {
        return instruction
                .chars()
                .filter(character -> character < 0x80)
                .mapToObj(character -> Character.toString(base + character))
                .collect(Collectors.joining());
    }

    private static String shifted(String text) {
        return text.chars()
                .map(letter -> Character.isUpperCase(letter) ? 'A' + (letter - 'A' + 13) % 26 : letter)
                .map(letter -> letter >= 'a' && letter <= 'z' ? 'a' + (letter - 'a' + 13) % 26 : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
