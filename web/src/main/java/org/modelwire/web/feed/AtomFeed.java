package org.modelwire.web.feed;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.markup.XmlText;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/**
 * Atom, with a tombstone for what was taken back.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>, tombstones as in RFC 6721, pages as in RFC 5005,
 *     section 3
 */
final class AtomFeed implements FeedWriter {

    private final SiteConfig site;

    AtomFeed(SiteConfig site) {
        this.site = site;
    }

    @Override
    public byte[] write(FeedPage page) {
        return XmlText.write(xml -> feed(xml, page));
    }

    private void feed(XmlText xml, FeedPage page) throws XMLStreamException {
        String self = site.absolute(page.self());
        xml.begin(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:at",
                "http://purl.org/atompub/tombstones/1.0",
                "xml:lang",
                "en");
        // every page is one of the same feed
        xml.element("id", self.replaceFirst("\\?.*", ""));
        xml.element("title", page.title());
        xml.element("subtitle", page.subtitle());
        xml.element("updated", page.updated().orElse(Instant.EPOCH).toString());
        xml.empty("link", "rel", "self", "type", FeedFormat.ATOM.mediaType(), "href", self);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.absolute(page.home()));
        if (page.next().isPresent()) {
            xml.empty("link", "rel", "next", "href", site.absolute(page.next().get()));
        }
        desk(xml);
        for (FeedItem item : page.items()) {
            entry(xml, item);
        }
        for (FeedPage.Tombstone gone : page.gone()) {
            xml.empty("at:deleted-entry", "ref", gone.id(), "when", gone.at().toString());
        }
        xml.close();
    }

    private void desk(XmlText xml) throws XMLStreamException {
        xml.open("author");
        xml.element("name", FeedWriter.desk(site));
        xml.element("uri", site.absolute("/"));
        xml.close();
    }

    private void entry(XmlText xml, FeedItem item) throws XMLStreamException {
        xml.open("entry");
        xml.element("id", item.id());
        xml.element("title", item.title());
        xml.element("published", item.published().toString());
        xml.element("updated", item.updated().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.absolute(item.path()));
        for (SourceView source : item.sources()) {
            xml.empty("link", "rel", "via", "title", source.publisher(), "href", source.url());
        }
        label(xml, item);
        for (SubjectView subject : item.subjects()) {
            xml.empty(
                    "category", "scheme", site.absolute("/mentions/"), "term", subject.slug(), "label", subject.name());
        }
        xml.element("summary", item.summary());
        xml.element("content", item.html(), "type", "html");
        xml.close();
    }

    private void label(XmlText xml, FeedItem item) throws XMLStreamException {
        xml.empty(
                "category",
                "scheme",
                site.absolute("/how-we-write"),
                "term",
                item.label().isReviewed() ? "reviewed" : "machine-written",
                "label",
                item.label().getText());
        String type = item.label().digitalSourceType();
        int term = type.lastIndexOf('/') + 1;
        xml.empty("category", "scheme", type.substring(0, term), "term", type.substring(term));
    }
}
