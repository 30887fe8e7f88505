package org.modelwire.sample;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as RSS 2.0, the newest first; every other entry has its whole text in {@code content:encoded}. */
record RssFeed(SamplePublisher publisher, List<SampleArticle> articles) {

    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    Page render() {
        return new Page("application/rss+xml; charset=utf-8", FeedXml.document(this::write));
    }

    private void write(FeedXml to, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("content", CONTENT);
        xml.writeNamespace("dc", DC);
        xml.writeStartElement("channel");
        to.element("title", publisher.name());
        to.element("link", publisher.homeUrl() + "/");
        to.element("description", "News from " + publisher.name());
        to.element("language", publisher.language());
        for (int i = 0; i < articles.size(); i++) {
            item(to, xml, articles.get(i), i % 2 == 0);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void item(FeedXml to, XMLStreamWriter xml, SampleArticle article, boolean whole)
            throws XMLStreamException {
        xml.writeStartElement("item");
        to.element("title", article.title());
        to.element("link", article.url());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(article.publisher().domain() + ":" + article.slug());
        xml.writeEndElement();
        to.element(
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        article.publishedAt().atOffset(ZoneOffset.UTC)));
        xml.writeStartElement("dc", "creator", DC);
        xml.writeCharacters(article.author());
        xml.writeEndElement();
        to.element("description", article.summary());
        if (whole) {
            xml.writeStartElement("content", "encoded", CONTENT);
            xml.writeCharacters(article.html());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
