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
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)([^>]*?)(/?)>");

    private static final Map<String, String> NAMESPACES = Map.of(
            "atom", "http://www.w3.org/2005/Atom",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "media", "http://search.yahoo.com/mrss/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "slash", "http://purl.org/rss/1.0/modules/slash/",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "wfw", "http://wellformedweb.org/CommentAPI/");

    private KnownPrefixes() {}

    /** The document with a declaration at its root for every prefix that is used and not declared there. */
    static String declare(String xml) {
        Matcher root = ROOT.matcher(xml);
        if (!root.find()) {
            return xml;
        }
        Set<String> prefixes = new LinkedHashSet<>();
        Matcher used = USED.matcher(xml);
        while (used.find()) {
            prefixes.add(used.group(1) == null ? used.group(2) : used.group(1));
        }
        StringBuilder declarations = new StringBuilder();
        for (String prefix : prefixes) {
            if (!prefix.startsWith("xml") && !root.group(2).contains("xmlns:" + prefix)) {
                String namespace = NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix);
                declarations
                        .append(" xmlns:")
                        .append(prefix)
                        .append("=\"")
                        .append(namespace)
                        .append('"');
            }
        }
        return xml.substring(0, root.end(2)) + declarations + xml.substring(root.end(2));
    }
}
