package org.modelwire.batch.feed;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.modelwire.batch.fetch.WebAddress;

/**
 * Puts right, before the parser library sees a document, what that library would drop: dates in forms it does not read,
 * relative links, misspelt versions and namespaces of formats that are plain to a person.
 */
final class FeedRepair {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
    private static final Set<String> DATES = Set.of(
            "pubdate", "lastbuilddate", "published", "updated", "issued", "modified", "created", "date", "datetaken");
    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");

    /** Whether the root is that of a feed, in any case and namespace. */
    static boolean isFeed(Document document) {
        return document.hasRootElement()
                && FEEDS.contains(document.getRootElement().getName().toLowerCase(Locale.ROOT));
    }

    /** Changes the document in place; links become absolute against {@code xml:base} and the address. */
    static void repair(Document document, URI address) {
        Element root = document.getRootElement();
        switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss" -> rss(root);
            case "feed" -> atom(root);
            default -> rdf(root);
        }
        walk(root, address);
    }

    private static void rss(Element root) {
        root.setName("rss");
        String version = Optional.ofNullable(root.getAttributeValue("version"))
                .orElse("")
                .strip();
        root.setAttribute("version", RSS_VERSIONS.contains(version) ? version : "2.0");
        Element channel = root.getChild("channel", root.getNamespace());
        if (channel == null) {
            // Items without a channel around them are still items.
            channel = new Element("channel", root.getNamespace());
            channel.addContent(root.removeContent());
            root.addContent(channel);
        }
        for (Element item : root.getChildren("item", root.getNamespace()).toArray(Element[]::new)) {
            channel.addContent(item.detach());
        }
    }

    private static void rdf(Element root) {
        root.setName("RDF");
        Namespace items = root.getNamespace("");
        if (items != null && root.getChild("channel", items) == null) {
            root.addContent(0, new Element("channel", items));
        }
    }

    private static void atom(Element root) {
        root.setName("feed");
        Namespace written = root.getNamespace();
        if (!written.equals(ATOM) && !written.equals(ATOM_03)) {
            boolean old = "0.3".equals(root.getAttributeValue("version"));
            rename(root, written, old ? ATOM_03 : ATOM);
        }
    }

    private static void rename(Element element, Namespace from, Namespace to) {
        if (element.getNamespace().equals(from)) {
            element.setNamespace(to);
        }
        element.getChildren().forEach(child -> rename(child, from, to));
    }

    private static void walk(Element element, URI base) {
        URI here = Optional.ofNullable(element.getAttributeValue("base", Namespace.XML_NAMESPACE))
                .flatMap(written -> WebAddress.resolve(base, written))
                .orElse(base);
        String name = element.getName().toLowerCase(Locale.ROOT);
        if (DATES.contains(name) && element.getChildren().isEmpty()) {
            // The library reads this form everywhere; what is no date goes, so that another one may count.
            FeedDates.parse(element.getText())
                    .ifPresentOrElse(
                            moment -> element.setText(
                                    moment.truncatedTo(ChronoUnit.SECONDS).toString()),
                            () -> element.setText(""));
        }
        if (name.equals("link")) {
            link(element, here);
        }
        for (Element child : List.copyOf(element.getChildren())) {
            // The library gives the whole feed up for an Atom link that leads nowhere.
            boolean leadsNowhere = child.getName().equals("link")
                    && child.getNamespace().equals(ATOM)
                    && child.getAttribute("href") == null;
            if (leadsNowhere) {
                child.detach();
            } else {
                walk(child, here);
            }
        }
    }

    private static void link(Element element, URI base) {
        Attribute href = element.getAttribute("href");
        if (href != null) {
            WebAddress.resolve(base, href.getValue())
                    .ifPresentOrElse(link -> href.setValue(link.toString()), href::detach);
        } else if (!element.getTextTrim().isEmpty()) {
            WebAddress.resolve(base, element.getTextTrim()).ifPresent(link -> element.setText(link.toString()));
        }
    }
}
