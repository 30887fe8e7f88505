package org.modelwire.batch.feed;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jsoup.nodes.Entities;
import org.modelwire.batch.fetch.WebAddress;

/**
 * Brings every way to write the text of an entry into one, HTML that is escaped: XHTML and markup that stands in the feed
 * unescaped, and Base64. Links in it become absolute where the feed says against what.
 *
 * <p>Source: RFC 4287, sections 3.1 and 4.1.3.3 (the {@code div} around XHTML is not part of it; other types are Base64).
 */
final class InlineMarkup {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static final Set<String> LINKS = Set.of("href", "src", "poster", "cite");
    private static final Pattern WRITTEN_LINK =
            Pattern.compile("(?i)(\\s(?:href|src|poster|cite)\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')");

    private InlineMarkup() {}

    /**
     * Changes a text in place, so that it has no child elements.
     *
     * @param base what relative links are against, if the feed names it ({@code xml:base})
     */
    static void flatten(Element text, Optional<URI> base) {
        String type = Optional.ofNullable(text.getAttributeValue("type"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!text.getChildren().isEmpty()) {
            become(text, inner(text, type, base));
        } else if (isOfBytes(type) || "base64".equalsIgnoreCase(text.getAttributeValue("mode"))) {
            decoded(text.getTextNormalize()).ifPresent(html -> become(text, html));
        } else if (base.isPresent() && text.getText().indexOf('<') >= 0) {
            text.setText(absolute(text.getText(), base.get()));
        }
    }

    /** Whether RFC 4287 has contents of a media type in Base64; "xml" stands for the escaped and "mode" for Atom 0.3. */
    private static boolean isOfBytes(String type) {
        return type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.startsWith("multipart/")
                && !type.contains("html")
                && !type.matches(".*[+/]xml(?:;.*)?");
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64.replace(" ", ""))))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // not Base64 after all, or a picture: left as it is
            return Optional.empty();
        }
    }

    private static void become(Element text, String html) {
        text.setText(html);
        if (text.getNamespaceURI().toLowerCase(Locale.ROOT).contains("atom")) {
            text.setAttribute("type", "html");
            // the word of Atom 0.3 for the same
            text.setAttribute("mode", "escaped");
        }
    }

    private static String inner(Element text, String type, Optional<URI> base) {
        List<Element> children = text.getChildren();
        Element only = children.get(0);
        boolean wrapped = children.size() == 1
                && only.getName().equals("div")
                && text.getTextTrim().isEmpty();
        if (wrapped
                && type.contains("html")
                && !type.contains("xhtml")
                && only.getChildren().isEmpty()) {
            // escaped HTML inside of a wrapper that belongs to XHTML
            return only.getText();
        }
        StringBuilder out = new StringBuilder();
        write(wrapped ? only : text, base, out);
        return out.toString().strip();
    }

    private static void write(Element parent, Optional<URI> base, StringBuilder out) {
        Optional<URI> here = FeedRepair.base(parent, base);
        for (Content content : parent.getContent()) {
            if (content instanceof Text text) {
                out.append(
                        Entities.escape(text.getText()).replace("&quot;", "\"").replace("&apos;", "'"));
            } else if (content instanceof Element element) {
                tag(element, FeedRepair.base(element, here), out);
                if (!VOID.contains(element.getName())) {
                    write(element, here, out);
                    out.append("</").append(element.getName()).append('>');
                }
            }
        }
    }

    private static void tag(Element element, Optional<URI> base, StringBuilder out) {
        out.append('<').append(element.getName());
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getNamespacePrefix().isEmpty()) {
                boolean isLink = LINKS.contains(attribute.getName());
                String value = isLink ? absoluteLink(attribute.getValue(), base) : attribute.getValue();
                out.append(' ')
                        .append(attribute.getName())
                        .append("=\"")
                        .append(value.replace("&", "&amp;").replace("\"", "&quot;"))
                        .append('"');
            }
        }
        out.append('>');
    }

    private static String absoluteLink(String link, Optional<URI> base) {
        return base.flatMap(against -> WebAddress.resolve(against, link))
                .map(URI::toString)
                .orElse(link);
    }

    private static String absolute(String html, URI base) {
        return WRITTEN_LINK
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + '"'
                        + absoluteLink(found.group(2) == null ? found.group(3) : found.group(2), Optional.of(base))
                                .replace("\"", "&quot;")
                        + '"'));
    }
}
