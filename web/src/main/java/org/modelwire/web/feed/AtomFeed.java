package org.modelwire.web.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/**
 * Writes the Atom feed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>; tag URIs as in RFC 4151
 */
final class AtomFeed {

    static final String PATH = "/feeds/atom.xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final SiteConfig site;
    private final BriefHtml html;

    AtomFeed(SiteConfig site) {
        this.site = site;
        this.html = new BriefHtml(site);
    }

    /** When a brief in the feed last changed; empty for an empty feed. */
    static Optional<Instant> updated(List<BriefView> briefs) {
        return briefs.stream().map(brief -> brief.dates().updated()).max(Comparator.naturalOrder());
    }

    /** The feed as UTF-8. */
    byte[] write(List<BriefView> briefs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XmlText xml = new XmlText(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
            feed(xml, briefs);
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private void feed(XmlText xml, List<BriefView> briefs) throws XMLStreamException {
        xml.begin("feed", ATOM);
        xml.element("id", site.absolute(PATH));
        xml.element("title", site.name());
        xml.element(
                "subtitle", "Briefs about AI: what happened, what it means, what to watch. Machine-written, labelled.");
        xml.element("updated", updated(briefs).orElse(Instant.EPOCH).toString());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", site.absolute(PATH));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.absolute("/"));
        desk(xml);
        for (BriefView brief : briefs) {
            entry(xml, brief);
        }
        xml.close();
    }

    private void desk(XmlText xml) throws XMLStreamException {
        xml.open("author");
        xml.element("name", site.name() + " editorial desk");
        xml.element("uri", site.absolute("/"));
        xml.close();
    }

    private void entry(XmlText xml, BriefView brief) throws XMLStreamException {
        xml.open("entry");
        xml.element("id", id(brief));
        xml.element("title", brief.headline());
        xml.element("published", brief.dates().published().toString());
        xml.element("updated", brief.dates().updated().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.absolute(brief.getPath()));
        for (SourceView source : brief.sources()) {
            xml.empty("link", "rel", "via", "title", source.publisher(), "href", source.url());
        }
        label(xml, brief);
        for (SubjectView subject : brief.mentions()) {
            xml.empty(
                    "category", "scheme", site.absolute("/mentions/"), "term", subject.slug(), "label", subject.name());
        }
        xml.element("summary", brief.getSummaryText());
        xml.html("content", html.of(brief));
        xml.close();
    }

    private void label(XmlText xml, BriefView brief) throws XMLStreamException {
        String term = brief.label().isReviewed() ? "reviewed" : "machine-written";
        String label = brief.label().getText();
        xml.empty("category", "scheme", site.absolute("/how-we-write"), "term", term, "label", label);
        xml.empty(
                "category",
                "scheme",
                "http://cv.iptc.org/newscodes/digitalsourcetype/",
                "term",
                brief.label().digitalSourceType().replaceFirst(".*/", ""));
    }

    /** The same for ever: made from what never changes, the day of the first draft and the slug. */
    private String id(BriefView brief) {
        URI url = site.url();
        return "tag:" + url.getHost() + "," + ReaderTime.day(brief.dates().created()) + ":/briefs/" + brief.slug();
    }
}
