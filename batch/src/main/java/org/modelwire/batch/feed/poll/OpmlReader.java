package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.JDOMParseException;
import org.modelwire.batch.feed.SafeXml;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Reads OPML 1.0 and 2.0 as feed readers write it: outlines with {@code xmlUrl}, at any depth. */
@ApplicationScoped
public class OpmlReader {

    /** A feed that a list names. */
    public record ListedFeed(URI address, Optional<String> title) {}

    /**
     * The feeds of a list in its order, each address once; outlines without a usable address are passed over.
     *
     * @throws ReasonedException not-a-feed, with the line, for what is not OPML
     */
    public List<ListedFeed> read(String opml) throws ReasonedException {
        Document document = document(opml.strip());
        if (!document.getRootElement().getName().equalsIgnoreCase("opml")) {
            throw new ReasonedException(
                    Reason.NOT_A_FEED,
                    "not an OPML list: line 1 begins <"
                            + document.getRootElement().getName() + ">, expected <opml>");
        }
        Map<URI, ListedFeed> feeds = new LinkedHashMap<>();
        for (Element outline : document.getDescendants(Filters.element())) {
            if (outline.getName().equalsIgnoreCase("outline")) {
                attribute(outline, "xmlurl")
                        .flatMap(WebAddress::parse)
                        .ifPresent(address -> feeds.putIfAbsent(address, new ListedFeed(address, title(outline))));
            }
        }
        return List.copyOf(feeds.values());
    }

    private static Document document(String opml) throws ReasonedException {
        try {
            return SafeXml.parse(opml);
        } catch (JDOMException broken) {
            try {
                return SafeXml.parseHealed(opml);
            } catch (JDOMException e) {
                String line = broken instanceof JDOMParseException parse && parse.getLineNumber() > 0
                        ? " in line " + parse.getLineNumber()
                        : "";
                throw new ReasonedException(
                        Reason.NOT_A_FEED, "the OPML list is broken" + line + ": " + broken.getMessage(), broken);
            }
        }
    }

    private static Optional<String> title(Element outline) {
        return attribute(outline, "title").or(() -> attribute(outline, "text")).flatMap(HtmlText::line);
    }

    private static Optional<String> attribute(Element outline, String name) {
        return outline.getAttributes().stream()
                .filter(attribute ->
                        attribute.getName().toLowerCase(Locale.ROOT).equals(name))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
