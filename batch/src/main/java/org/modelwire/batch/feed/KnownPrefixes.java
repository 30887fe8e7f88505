package org.modelwire.batch.feed;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declares the namespace prefixes that a feed uses and forgot to declare. */
final class KnownPrefixes {

    private static final Pattern USED =
            Pattern.compile("<([A-Za-z_][\\w.-]*):[A-Za-z_]|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=\\s*[\"']");

    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("atom", "http://www.w3.org/2005/Atom"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rsl", "https://rslstandard.org/rsl"),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"));

    private KnownPrefixes() {}

    /** The document with a declaration at its root for every prefix that is used and not declared there. */
    static String declare(String xml) {
        int start = rootStart(xml);
        int end = start < 0 ? -1 : xml.indexOf('>', start);
        if (end < 0) {
            return xml;
        }
        if (xml.charAt(end - 1) == '/') {
            end--;
        }
        String root = xml.substring(start, end);
        Set<String> prefixes = new LinkedHashSet<>();
        Matcher used = USED.matcher(xml);
        while (used.find()) {
            prefixes.add(used.group(1) == null ? used.group(2) : used.group(1));
        }
        StringBuilder declarations = new StringBuilder();
        for (String prefix : prefixes) {
            if (!prefix.startsWith("xml") && !root.contains("xmlns:" + prefix)) {
                String namespace = NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix);
                declarations
                        .append(" xmlns:")
                        .append(prefix)
                        .append("=\"")
                        .append(namespace)
                        .append('"');
            }
        }
        return xml.substring(0, end) + declarations + xml.substring(end);
    }

    private static int rootStart(String xml) {
        int start = xml.indexOf('<');
        while (start >= 0 && start + 1 < xml.length() && !isNameStart(xml.charAt(start + 1))) {
            start = xml.indexOf('<', start + 1);
        }
        return start + 1 < xml.length() ? start : -1;
    }

    private static boolean isNameStart(char character) {
        return character == '_' || character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }
}
