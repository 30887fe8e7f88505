package org.modelwire.system.feeds;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.modelwire.system.feeds.FeedDocument.FeedEntry;

/** Reads the entries of well-formed XML: every {@code item} and {@code entry}, whatever stands around it. */
final class StaxEntries {

    private final Deque<URI> bases = new ArrayDeque<>();
    private final List<FeedEntry> entries = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int entryDepth;
    private String link;
    private boolean lastLinkCounts;
    private String contentSource;
    private String id;
    private String title;

    StaxEntries(URI address) {
        bases.push(address);
    }

    List<FeedEntry> read(byte[] body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end(name(reader));
                default -> {
                    // neither an element nor text
                }
            }
        }
        return entries;
    }

    private void start(XMLStreamReader reader) {
        depth++;
        String base = attribute(reader, "base");
        bases.push(base == null ? bases.peek() : bases.peek().resolve(base));
        text.setLength(0);
        String name = name(reader);
        if (entryDepth == 0 && (name.equals("item") || name.equals("entry"))) {
            entryDepth = depth;
            lastLinkCounts = name.equals("item"); // of RSS; of Atom the first
            link = null;
            contentSource = null;
            id = attribute(reader, "about");
            title = "";
        } else if (depth == entryDepth + 1 && name.equals("link")) {
            String rel = attribute(reader, "rel");
            String href = attribute(reader, "href");
            if (href != null && (link == null || lastLinkCounts) && (rel == null || rel.equals("alternate"))) {
                link = href;
            }
        } else if (depth == entryDepth + 1 && name.equals("content")) {
            contentSource = attribute(reader, "src");
        }
    }

    private void end(String name) {
        if (depth == entryDepth) {
            String address = link == null ? contentSource : link;
            entries.add(new FeedEntry(Optional.ofNullable(address), Optional.ofNullable(id), title));
            entryDepth = 0;
        } else if (depth == entryDepth + 1 && !text.toString().isBlank()) {
            String value = text.toString().strip();
            switch (name) {
                case "link" -> link = value;
                case "guid" -> id = value;
                case "id" -> id = bases.peek().equals(bases.peekLast()) ? value : resolved(bases.peek(), value);
                case "title" -> title = value;
                default -> {
                    // the rest says nothing about which entry it is
                }
            }
        }
        text.setLength(0);
        URI base = bases.pop();
        depth--;
        if (entryDepth > 0 && name.equals("link") && depth == entryDepth && link != null) {
            link = resolved(base, link);
        }
    }

    /** A link as an absolute address. */
    static String resolved(URI base, String link) {
        try {
            return base.resolve(link.strip()).toString();
        } catch (IllegalArgumentException e) {
            // Characters that an address must not have; such links of ours are names beside the feed.
            return base.resolve(".") + link;
        }
    }

    private static String name(XMLStreamReader reader) {
        return reader.getLocalName().replaceFirst(".*:", "").toLowerCase(Locale.ROOT);
    }

    /** An attribute by its name without prefix; a prefix that nobody declared must not hide it. */
    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).replaceFirst(".*:", "").equals(name)) {
                return reader.getAttributeValue(i).strip();
            }
        }
        return null;
    }
}
