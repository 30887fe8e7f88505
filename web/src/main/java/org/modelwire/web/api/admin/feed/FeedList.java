package org.modelwire.web.api.admin.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedState;

/**
 * The feeds that are polled, as a list that feed readers import.
 *
 * <p>Source: OPML 2.0 (opml.org, 2007), subscription lists.
 */
public final class FeedList {

    private FeedList() {}

    /** An OPML document in UTF-8; feeds that are switched off are left out. */
    public static byte[] opml(String title, List<Feed> feeds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (Feed feed : feeds) {
                if (feed.state() == FeedState.ACTIVE) {
                    outline(xml, feed);
                }
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        // The specification asks for "rss" whatever the format.
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", feed.title());
        xml.writeAttribute("title", feed.title());
        xml.writeAttribute("xmlUrl", feed.url());
        xml.writeAttribute("htmlUrl", "https://" + feed.publisher().domain() + "/");
    }
}
