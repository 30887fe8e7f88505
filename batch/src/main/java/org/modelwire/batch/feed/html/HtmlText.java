package org.modelwire.batch.feed.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a person sees of a piece of HTML: paragraphs separated by a blank line, without hidden parts and without
 * characters that can't be seen.
 */
public final class HtmlText {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "math",
            "object",
            "embed",
            "head",
            "button",
            "input",
            "select",
            "textarea",
            "canvas",
            "audio",
            "video");

    private static final Set<String> LINES = Set.of("br", "tr", "dt", "dd");
    /** Controls, soft hyphens, zero-width and bidirectional marks, byte order marks, tag characters. */
    private static final Pattern UNSEEN_CHARACTERS = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E"
                    + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFE00-\\uFE0F\\u115F\\u1160\\u2800\\u3164\\uFFA0\\x{E0000}-\\x{E01EF}]");

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^<>]*>|&(?:#\\w+|[a-zA-Z]\\w*);");

    private HtmlText() {}

    /** The text of an HTML fragment or page; paragraphs separated by a blank line. */
    public static String ofHtml(String html) {
        return of(Jsoup.parse(html).body());
    }

    /** The text of an element and what is in it; paragraphs separated by a blank line. */
    public static String of(Element element) {
        StringBuilder out = new StringBuilder();
        element.filter(new Writer(out));
        return UNSEEN_CHARACTERS
                .matcher(out)
                .replaceAll("")
                .replaceAll("[ \\t\\u00A0\\u2028\\u2029\\r\\f]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }

    /**
     * One line of text that may or may not be HTML, as titles in RSS are: it is read as HTML only where it holds a tag
     * or an entity.
     */
    public static Optional<String> line(String text) {
        String read = MARKUP.matcher(text).find() ? ofHtml(text) : text;
        String line = UNSEEN_CHARACTERS
                .matcher(read)
                .replaceAll("")
                .replaceAll("[\\s\\u00A0\\u2028\\u2029]+", " ")
                .strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** Whether a page shows an element, as far as its own attributes tell. */
    public static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.hasAttr("data-nosnippet")
                || "true".equals(element.attr("aria-hidden"))
                || HidingStyle.hides(element.attr("style"));
    }

    /** HTML from plain text, with a paragraph for each line where there is more than one. */
    public static String toHtml(String text) {
        if (text.lines().count() < 2) {
            return Entities.escape(text);
        }
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + Entities.escape(line) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private record Writer(StringBuilder out) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                String name = element.normalName().toLowerCase(Locale.ROOT);
                if (depth > 0 && (UNSEEN.contains(name) || isHidden(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                out.append(breakOf(element, name));
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                boolean cell = name.equals("td") || name.equals("th");
                out.append(cell ? " " : LINES.contains(name) ? "" : breakOf(element, name));
            }
            return FilterResult.CONTINUE;
        }

        private static String breakOf(Element element, String name) {
            if (LINES.contains(name)) {
                return "\n";
            }
            boolean cell = name.equals("td") || name.equals("th");
            return element.isBlock() && !cell ? "\n\n" : "";
        }
    }
}
