package org.modelwire.batch.feed;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.DOMBuilder;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.jsoup.helper.W3CDom;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads XML from strangers. A document type is cut out before parsing, so there are no entities to expand and nothing
 * outside to load; the parser refuses any that is left, and nesting is bounded.
 */
public final class SafeXml {

    private static final int MAX_DEPTH = 200;
    private static final int LONGEST_BROKEN = 500_000;
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]"
                    + "|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));");

    private static final Pattern NAMESPACE =
            Pattern.compile("(xmlns(?::[\\w.-]++)?\\s*+=\\s*+([\"']))([^\"'<>]*+)(?=\\2)");

    private SafeXml() {}

    /** Parses what is well-formed. */
    public static Document parse(String xml) throws JDOMException {
        return build(new StringReader(withoutDoctype(xml)));
    }

    /** Parses what is nearly well-formed: HTML entities, stray ampersands, illegal characters, text before the root. */
    public static Document parseHealed(String xml) throws JDOMException {
        String legal = legal(xml);
        return build(new XmlFixerReader(new StringReader(legal.substring(Math.max(0, legal.indexOf('<'))))));
    }

    /**
     * Reads what is not well-formed at all as a browser would: missing and crossing tags are put right. Only for texts of
     * up to half a million characters, because the time it takes may grow with the square of that.
     */
    static Document parseTolerant(String xml) throws JDOMException {
        if (xml.length() > LONGEST_BROKEN) {
            throw new JDOMException("broken, and too long to be put right: " + xml.length() + " characters");
        }
        try {
            String legal = legal(xml);
            return new DOMBuilder()
                    .build(new W3CDom()
                            .namespaceAware(true)
                            .fromJsoup(Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(legal, "")));
        } catch (RuntimeException e) {
            throw new JDOMException("not to be read as XML in any way", e);
        }
    }

    private static Document build(Reader xml) throws JDOMException {
        try (xml) {
            return new SAXBuilder(new Parsers()).build(xml);
        } catch (IOException e) {
            throw new JDOMException("broken XML", e);
        } catch (RuntimeException e) {
            throw new JDOMException("XML that the object model can't hold", e);
        }
    }

    private static String legal(String xml) {
        String legal = ILLEGAL.matcher(withoutDoctype(xml)).replaceAll("");
        return KnownPrefixes.declare(NAMESPACE
                .matcher(legal)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + found.group(3).strip())));
    }

    /** The text without {@code <!DOCTYPE ...>}, its internal subset included. */
    static String withoutDoctype(String xml) {
        int start = xml.indexOf("<!DOCTYPE");
        if (start < 0) {
            start = xml.indexOf("<!doctype");
        }
        int root = rootStart(xml);
        if (start < 0 || root >= 0 && root < start) {
            return xml;
        }
        int end = doctypeEnd(xml, start);
        if (end < 0) {
            return xml;
        }
        // As many lines as before, so that a complaint names the right one.
        String lines = xml.substring(start, end).replaceAll("[^\\n]", "");
        return xml.substring(0, start) + lines + xml.substring(end);
    }

    private static int rootStart(String xml) {
        for (int i = xml.indexOf('<'); i >= 0 && i + 1 < xml.length(); i = xml.indexOf('<', i + 1)) {
            if (xml.startsWith("<!--", i)) {
                i = xml.indexOf("-->", i);
                if (i < 0) {
                    return -1;
                }
            } else if (Character.isLetter(xml.charAt(i + 1))) {
                return i;
            } else if (xml.regionMatches(true, i, "<!DOCTYPE", 0, 9)) {
                return -1;
            }
        }
        return -1;
    }

    private static int doctypeEnd(String xml, int start) {
        int depth = 0;
        for (int i = start; i < xml.length(); i++) {
            char character = xml.charAt(i);
            if (character == '"' || character == '\'') {
                i = xml.indexOf(character, i + 1);
            } else if (xml.startsWith("<!--", i)) {
                i = xml.indexOf("-->", i);
            } else if (character == '[') {
                depth++;
            } else if (character == ']') {
                depth--;
            } else if (character == '>' && depth == 0) {
                return i + 1;
            }
            if (i < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The JDK's own parser, whatever else an application server brings. */
    private static final class Parsers implements XMLReaderJDOMFactory {

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                SAXParser parser = factory.newSAXParser();
                parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
                return parser.getXMLReader();
            } catch (ParserConfigurationException | SAXException e) {
                throw new JDOMException("no XML parser", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
