package org.modelwire.batch.publisher;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

/**
 * A licence file that a publisher points to, as RSL 1.0 has it: {@code License:} in robots.txt, {@code rel="license"} in
 * the {@code Link} header or a link element.
 *
 * @param address of the file
 * @param said the pointer, as evidence
 * @param terms whether it is said to be a licence document; else it may be a page for people to read
 */
record NamedLicence(URI address, RightsRule said, boolean terms) {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:[^,\"]|\"[^\"]*\")*)");
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?[^\";]*\\blicense\\b");
    private static final String TYPE = "application/rsl+xml";

    /** The most that one page is followed to. */
    private static final int MOST = 4;

    static List<NamedLicence> find(Headers headers, RobotsSignals robots, Optional<Document> page, URI address) {
        List<NamedLicence> found = new ArrayList<>();
        for (String written : robots.valuesAnywhere("license")) {
            add(found, address, written, "License: " + written, "robots.txt", true);
        }
        for (String value : headers.values("link")) {
            Matcher link = LINK.matcher(value);
            while (link.find()) {
                if (RELATION.matcher(link.group(2)).find()) {
                    add(found, address, link.group(1), link.group().strip(), "header link", isTyped(link.group(2)));
                }
            }
        }
        for (Element link : page.map(html -> html.select("link[href][rel~=(?i)(?:^|\\s)license(?:\\s|$)]")).stream()
                .flatMap(List::stream)
                .toList()) {
            add(found, address, link.attr("href"), link.outerHtml(), "link license", isTyped(link.attr("type")));
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static void add(
            List<NamedLicence> found, URI base, String written, String words, String source, boolean terms) {
        RightsRule said = new RightsRule(RslLicence.SIGNAL, words, source, PublisherPolicy.FULL_BRIEF);
        WebAddress.resolve(base, written.strip())
                .ifPresent(file -> found.add(new NamedLicence(
                        file, said, terms || String.valueOf(file.getRawPath()).endsWith(".xml"))));
    }

    private static boolean isTyped(String parameters) {
        return parameters.toLowerCase(Locale.ROOT).contains(TYPE);
    }
}
