package org.modelwire.web.feed;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements and texts, escaped, without the characters that XML 1.0 cannot hold (section 2.2). */
final class XmlText {

    private final XMLStreamWriter writer;

    XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Begins the document and its root in a name space. */
    void begin(String name, String space) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement(name);
        writer.writeDefaultNamespace(space);
        writer.writeAttribute("xml:lang", "en");
    }

    void open(String name) throws XMLStreamException {
        writer.writeStartElement(name);
    }

    void close() throws XMLStreamException {
        writer.writeEndElement();
    }

    void element(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
    }

    /** An element whose text is HTML. */
    void html(String name, String html) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeAttribute("type", "html");
        writer.writeCharacters(clean(html));
        writer.writeEndElement();
    }

    /** An element without content; names and values of its attributes take turns. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
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
