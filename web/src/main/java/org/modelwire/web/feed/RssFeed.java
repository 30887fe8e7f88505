package org.modelwire.web.feed;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.HttpDate;
import org.modelwire.web.support.markup.XmlText;
import org.modelwire.web.support.view.SubjectView;

/**
 * RSS. What was taken back is left out: the format has no word for it.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0.11</a>, with the modules {@code content} and {@code dc}
 */
final class RssFeed implements FeedWriter {

    private final SiteConfig site;

    RssFeed(SiteConfig site) {
        this.site = site;
    }

    @Override
    public byte[] write(FeedPage page) {
        return XmlText.write(xml -> feed(xml, page));
    }

    private void feed(XmlText xml, FeedPage page) throws XMLStreamException {
        xml.begin(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.element("title", page.title());
        xml.element("link", site.absolute(page.home()));
        xml.element("description", page.subtitle());
        xml.element("language", "en");
        xml.element("lastBuildDate", HttpDate.of(page.updated().orElse(Instant.EPOCH)));
        xml.element("docs", "https://www.rssboard.org/rss-specification");
        xml.empty("atom:link", "rel", "self", "type", FeedFormat.RSS.mediaType(), "href", site.absolute(page.self()));
        if (page.next().isPresent()) {
            xml.empty(
                    "atom:link",
                    "rel",
                    "next",
                    "href",
                    site.absolute(page.next().get()));
        }
        for (FeedItem item : page.items()) {
            item(xml, item);
        }
        xml.close();
        xml.close();
    }

    private void item(XmlText xml, FeedItem item) throws XMLStreamException {
        xml.open("item");
        xml.element("title", item.title());
        xml.element("link", site.absolute(item.path()));
        xml.element("guid", item.id(), "isPermaLink", "false");
        xml.element("pubDate", HttpDate.of(item.published()));
        xml.element("atom:updated", item.updated().toString());
        xml.element("dc:creator", FeedWriter.desk(site) + " (" + item.label().getText() + ")");
        xml.element("category", item.label().getShortText(), "domain", site.absolute("/how-we-write"));
        xml.element(
                "category",
                item.label().digitalSourceType(),
                "domain",
                "http://cv.iptc.org/newscodes/digitalsourcetype/");
        for (SubjectView subject : item.subjects()) {
            xml.element("category", subject.name(), "domain", site.absolute("/mentions/"));
        }
        if (!item.sources().isEmpty()) { // the format takes one
            xml.element(
                    "source",
                    item.sources().get(0).publisher(),
                    "url",
                    item.sources().get(0).url());
        }
        xml.element("description", item.summary());
        xml.element("content:encoded", item.html());
        xml.close();
    }
}
