package org.modelwire.batch.newsletter.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of a letter, built once and read twice: as text in lines of at most 72 characters, and as HTML in one column, styled
 * in place because mail clients drop style sheets, without an image or anything else that a client would fetch.
 */
public final class LetterBody {

    private static final int LINE = 72;

    private static final String SERIF = "font-family:Georgia,'Times New Roman',serif;";
    private static final String SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

    /** For clients that know them: readable ink on dark paper, where the styles in place would leave dark on dark. */
    private static final String HEAD = """
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
            <style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){.paper{background:#131519!important}\
            .ink,.ink a{color:#ebe8e1!important}.muted,.muted a{color:#aaa69c!important}.rule{border-color:#31353d!important}\
            .label{background:#26211a!important;color:#ebe8e1!important}.button{background:#ebe8e1!important;color:#131519!important}}\
            </style>""";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    /** The name of the site at the head. */
    public LetterBody masthead(String name, String line) {
        plain.append(name).append('\n').append(line).append("\n\n");
        html.append("<p class=\"ink\" style=\"margin:0;font-size:26px;font-weight:bold;color:#17181a;")
                .append(SERIF)
                .append("\">")
                .append(escape(name))
                .append("</p>");
        return small(line, false);
    }

    /** The headline of a brief, leading to it. */
    public LetterBody headline(String text, String address) {
        plain.append('\n').append(wrap(text)).append('\n');
        html.append("<h2 class=\"ink rule\" style=\"margin:24px 0 8px;padding-top:20px;border-top:1px solid #dcd7cb;")
                .append("font-size:21px;line-height:1.25;color:#17181a;")
                .append(SERIF)
                .append("\">")
                .append(anchor(text, address, "color:#17181a;text-decoration:none"))
                .append("</h2>");
        return this;
    }

    /** How the text below was made. */
    public LetterBody label(String text) {
        plain.append("[").append(text).append("]\n\n");
        html.append("<p class=\"label\" style=\"margin:0 0 10px;padding:6px 10px;border-left:4px solid #81540a;")
                .append("background:#faf3e2;color:#17181a;font-size:13px;line-height:1.4;")
                .append(SANS)
                .append("\">")
                .append(escape(text))
                .append("</p>");
        return this;
    }

    /** A paragraph to read. */
    public LetterBody text(String text) {
        plain.append(wrap(text)).append("\n\n");
        html.append("<p class=\"ink\" style=\"margin:0 0 12px;font-size:17px;line-height:1.5;color:#17181a;")
                .append(SERIF)
                .append("\">")
                .append(escape(text))
                .append("</p>");
        return this;
    }

    /** A link among the small print, with its address in plain sight in the text. */
    public LetterBody link(String text, String address) {
        plain.append(text).append(":\n").append(address).append("\n\n");
        html.append("<p class=\"ink\" style=\"margin:0 0 8px;font-size:15px;line-height:1.5;")
                .append(SANS)
                .append("\">")
                .append(anchor(text, address, "color:#17181a"))
                .append("</p>");
        return this;
    }

    /** The one thing to do. */
    public LetterBody button(String text, String address) {
        plain.append(text).append(":\n").append(address).append("\n\n");
        html.append("<p style=\"margin:20px 0\">")
                .append("<a class=\"button\" href=\"")
                .append(escape(address))
                .append("\" style=\"display:inline-block;padding:12px 20px;border-radius:4px;background:#17181a;")
                .append("color:#fdfcf9;font-size:16px;font-weight:bold;text-decoration:none;")
                .append(SANS)
                .append("\">")
                .append(escape(text))
                .append("</a></p>");
        return this;
    }

    /** The rule before the small print at the end. */
    public LetterBody foot() {
        plain.append("-- \n");
        html.append("<hr class=\"rule\" style=\"margin:32px 0 16px;border:0;border-top:3px solid #17181a\">");
        return this;
    }

    /** Small print. */
    public LetterBody small(String text) {
        return small(text, true);
    }

    private LetterBody small(String text, boolean asText) {
        if (asText) {
            plain.append(wrap(text)).append("\n\n");
        }
        html.append("<p class=\"muted\" style=\"margin:0 0 8px;font-size:13px;line-height:1.5;color:#5d5a53;")
                .append(SANS)
                .append("\">")
                .append(escape(text))
                .append("</p>");
        return this;
    }

    /** As text. */
    public String plain() {
        return plain.toString().strip() + "\n";
    }

    /** As HTML.
     *
     * @param title of the document
     */
    public String html(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head>" + HEAD + "<title>" + escape(title)
                + "</title></head>\n<body class=\"paper\" style=\"margin:0;padding:0;background:#fdfcf9\">"
                + "<div class=\"paper\" style=\"max-width:600px;margin:0 auto;padding:24px 20px;background:#fdfcf9\">\n"
                + html + "\n</div></body></html>\n";
    }

    private static String anchor(String text, String address, String style) {
        return "<a href=\"" + escape(address) + "\" style=\"" + style + "\">" + escape(text) + "</a>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
