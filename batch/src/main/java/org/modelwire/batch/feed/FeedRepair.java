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
    private static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
    private static final Set<String> DATES = Set.of(
            "pubdate", "lastbuilddate", "published", "updated", "issued", "modified", "created", "date", "datetaken");
    private static final Set<String> TEXTS =
            Set.of("title", "subtitle", "tagline", "summary", "content", "description", "encoded", "guid", "author");
    private static final Set<String> MODULES_WITH_PARTS = Set.of(
            "http://search.yahoo.com/mrss/",
            "http://search.yahoo.com/mrss",
            "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "https://rslstandard.org/rsl",
            "https://rslstandard.org/rsl/");
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
        walk(root, address, Optional.empty());
    }

    /** The base that an element names, against that of its parent; empty if none is named up to the root. */
    static Optional<URI> base(Element element, Optional<URI> parent) {
        String written = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        return written == null
                ? parent
                : parent.map(base -> WebAddress.resolve(base, written))
                        .orElseGet(() -> WebAddress.parse(written))
                        .or(() -> parent);
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
        Namespace items = Optional.ofNullable(root.getNamespace("")).orElse(Namespace.NO_NAMESPACE);
        boolean known = root.getChildren().stream()
                .anyMatch(child -> child.getNamespace().equals(RSS_10));
        if (!known) {
            // RSS 0.90 by each of its addresses, and RSS that names none, differ from 1.0 in nothing that is read here.
            root.removeNamespaceDeclaration(items);
            root.getChildren().forEach(child -> rename(child, items, RSS_10));
        }
        if (root.getChild("channel", RSS_10) == null) {
            root.addContent(0, new Element("channel", RSS_10));
        }
        root.addNamespaceDeclaration(Namespace.getNamespace("rss", RSS_10.getURI()));
    }

    private static void atom(Element root) {
        root.setName("feed");
        Namespace written = root.getNamespace();
        if (!written.equals(ATOM) && !written.equals(ATOM_03)) {
            boolean old = "0.3".equals(root.getAttributeValue("version"));
            rename(root, written, old ? ATOM_03 : ATOM);
        }
        if (root.getNamespace().equals(ATOM_03)) {
            // The later words, in feeds that were moved half-way.
            for (Element entry : root.getChildren("entry", ATOM_03)) {
                renameIfAlone(entry, "updated", "modified");
                renameIfAlone(entry, "published", "issued");
            }
        }
    }

    private static void rename(Element element, Namespace from, Namespace to) {
        if (element.getNamespace().equals(from)) {
            element.setNamespace(to);
        }
        element.getChildren().forEach(child -> rename(child, from, to));
    }

    private static void renameIfAlone(Element entry, String from, String to) {
        Element child = entry.getChild(from, ATOM_03);
        if (child != null && entry.getChild(to, ATOM_03) == null) {
            child.setName(to);
        }
    }

    private static void walk(Element element, URI parentBase, Optional<URI> parentNamed) {
        URI here = base(element, Optional.of(parentBase)).orElse(parentBase);
        // What is named may be relative to where the feed was found.
        boolean names = element.getAttribute("base", Namespace.XML_NAMESPACE) != null;
        Optional<URI> named = names ? Optional.of(here) : parentNamed;
        String name = element.getName().toLowerCase(Locale.ROOT);
        if (DATES.contains(name) && element.getChildren().isEmpty()) {
            // The library tries this form first, everywhere; what is no date goes, so that another one may count.
            element.setText(FeedDates.parse(element.getText())
                    .map(moment ->
                            moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z"))
                    .orElse(""));
        }
        switch (name) {
            case "link" -> link(element, here);
            case "id" -> named.ifPresent(base -> id(element, base));
            case "item" -> item(element);
            default -> text(element, name, named);
        }
        for (Element child : List.copyOf(element.getChildren())) {
            // The library gives the whole feed up for an Atom link that leads nowhere.
            boolean leadsNowhere = child.getName().equals("link")
                    && child.getNamespace().equals(ATOM)
                    && child.getAttribute("href") == null;
            if (leadsNowhere) {
                child.detach();
            } else {
                walk(child, here, named);
            }
        }
    }

    private static void text(Element element, String name, Optional<URI> named) {
        boolean hasParts = MODULES_WITH_PARTS.contains(element.getNamespaceURI().toLowerCase(Locale.ROOT))
                || element.getChildren().stream()
                        .anyMatch(child -> child.getName().matches("name|email|ur[il]|homepage"));
        if (TEXTS.contains(name) && !hasParts) {
            InlineMarkup.flatten(element, named);
        }
    }

    /** RFC 4287, section 4.2.6, asks for an absolute one; the base makes a relative one that. */
    private static void id(Element element, URI base) {
        if (!element.getTextTrim().isEmpty() && !element.getTextTrim().matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            WebAddress.resolve(base, element.getTextTrim()).ifPresent(id -> element.setText(id.toString()));
        }
    }

    private static void item(Element item) {
        List<Element> links = item.getChildren("link", item.getNamespace()).stream()
                .filter(link -> "alternate".equals(link.getAttributeValue("rel", "alternate")))
                .toList();
        // Other readers take the last of several, in either form, so that is what publishers have seen to.
        links.stream().limit(Math.max(0, links.size() - 1)).forEach(Element::detach);
        links.stream()
                .skip(Math.max(0, links.size() - 1))
                .filter(link -> link.getTextTrim().isEmpty() && link.getAttribute("href") != null)
                .forEach(link -> link.setText(link.getAttributeValue("href")));
        Element author = item.getChild("author", DUBLIN_CORE);
        if (author != null && item.getChild("creator", DUBLIN_CORE) == null) {
            author.setName("creator");
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
