package org.modelwire.sample;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom 1.0 (RFC 4287) with summaries, the newest first. */
record AtomFeed(SamplePublisher publisher, List<SampleArticle> articles) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    Page render() {
        return new Page("application/atom+xml; charset=utf-8", FeedXml.document(this::write));
    }

    private void write(FeedXml to, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", publisher.language());
        to.element("id", "tag:" + publisher.domain() + ",2026:feed");
        to.element("title", publisher.name());
        to.element(
                "updated",
                articles.stream()
                        .map(SampleArticle::publishedAt)
                        .findFirst()
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", publisher.feedUrl());
        link(xml, "alternate", publisher.homeUrl() + "/");
        for (SampleArticle article : articles) {
            entry(to, xml, article);
        }
        xml.writeEndElement();
    }

    private static void entry(FeedXml to, XMLStreamWriter xml, SampleArticle article) throws XMLStreamException {
        xml.writeStartElement("entry");
        to.element("id", "tag:" + article.publisher().domain() + ",2026:" + article.slug());
        to.element("title", article.title());
        link(xml, "alternate", article.url());
        to.element("published", article.publishedAt().toString());
        to.element("updated", article.publishedAt().toString());
        xml.writeStartElement("author");
        to.element("name", article.author());
        xml.writeEndElement();
        to.element("summary", article.summary());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
