package org.modelwire.batch.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

/** {@code nosnippet} and {@code max-snippet} of robots meta elements and {@code X-Robots-Tag}, for us or everyone. */
final class SnippetControls {

    private static final String SIGNAL = "snippet";
    private static final Set<String> FOR_US = Set.of("robots", "modelwire");
    private static final Pattern LIMIT = Pattern.compile("max-snippet\\s*[:=]\\s*(-?\\d{1,9})");

    /** {@code otherbot: nosnippet}; a directive with a value of its own is no name of a robot. */
    private static final Pattern ADDRESSED =
            Pattern.compile("(?!max-|unavailable_after)([a-z][a-z0-9_.-]*)\\s*:\\s*(.*)");

    private SnippetControls() {}

    static List<RightsRule> read(Headers headers, Optional<Document> page) {
        List<RightsRule> said = new ArrayList<>();
        for (String value : headers.values("x-robots-tag")) {
            said.addAll(rules(forUs(value), "header x-robots-tag"));
        }
        for (Element meta : page.map(html -> html.select("meta[name]")).stream()
                .flatMap(List::stream)
                .toList()) {
            String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
            if (FOR_US.contains(name)) {
                said.addAll(rules(meta.attr("content"), "meta " + name));
            }
        }
        return said;
    }

    /** Who is named speaks for all that follows, up to the next name: servers join several headers with commas. */
    private static String forUs(String value) {
        List<String> directives = new ArrayList<>();
        boolean ours = true;
        for (String part : value.toLowerCase(Locale.ROOT).split(",")) {
            Matcher addressed = ADDRESSED.matcher(part.strip());
            boolean named = addressed.matches();
            ours = named ? FOR_US.contains(addressed.group(1)) : ours;
            if (ours) {
                directives.add(named ? addressed.group(2) : part);
            }
        }
        return String.join(",", directives);
    }

    /** The smallest limit that rules of this signal set, in characters; -1 in a page means none. */
    static OptionalInt limit(List<RightsRule> rules) {
        return rules.stream()
                .filter(rule -> rule.signal().equals(SIGNAL))
                .map(rule -> LIMIT.matcher(rule.matched()))
                .filter(Matcher::matches)
                .mapToInt(limit -> Integer.parseInt(limit.group(1)))
                .filter(limit -> limit >= 0)
                .min();
    }

    private static List<RightsRule> rules(String directives, String source) {
        List<RightsRule> said = new ArrayList<>();
        for (String directive : directives.toLowerCase(Locale.ROOT).split(",")) {
            String word = directive.strip();
            Matcher limit = LIMIT.matcher(word);
            boolean none = word.equals("nosnippet") || limit.matches() && Integer.parseInt(limit.group(1)) == 0;
            if (none || limit.matches()) {
                said.add(new RightsRule(
                        SIGNAL, word, source, none ? PublisherPolicy.HEADLINE_AND_LINK : PublisherPolicy.FULL_BRIEF));
            }
        }
        return said;
    }
}
