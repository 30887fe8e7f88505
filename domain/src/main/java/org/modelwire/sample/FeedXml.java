package org.modelwire.sample;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document to a string; all escaping is the writer's. */
final class FeedXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private FeedXml() throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** Writes the content of a document. */
    interface Body {

        void write(FeedXml to, XMLStreamWriter xml) throws XMLStreamException;
    }

    /** The document that a body writes, with its declaration. */
    static String document(Body body) {
        try {
            FeedXml document = new FeedXml();
            document.xml.writeStartDocument("UTF-8", "1.0");
            body.write(document, document.xml);
            document.xml.writeEndDocument();
            document.xml.close();
            return document.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes every XML", e);
        }
    }

    /** An element that holds text only. */
    void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
