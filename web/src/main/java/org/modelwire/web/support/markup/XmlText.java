package org.modelwire.web.support.markup;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements and texts, escaped, without the characters that XML 1.0 cannot hold (section 2.2). Attributes are given as
 * names and values that take turns.
 */
public final class XmlText {

    private final XMLStreamWriter writer;

    private XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What a document holds. */
    @FunctionalInterface
    public interface Content {

        /** Writes the root element with everything in it. */
        void write(XmlText xml) throws XMLStreamException;
    }

    /** A document as UTF-8. */
    public static byte[] write(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            content.write(new XmlText(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
        return out.toByteArray();
    }

    /** Begins the document and its root, whose attributes declare the name spaces. */
    public void begin(String name, String... attributes) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        open(name, attributes);
    }

    /** Begins an element. */
    public void open(String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
    }

    /** Ends the element that was begun last. */
    public void close() throws XMLStreamException {
        writer.writeEndElement();
    }

    /** An element with a text. */
    public void element(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        writer.writeCharacters(clean(text));
        close();
    }

    /** An element without content. */
    public void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
