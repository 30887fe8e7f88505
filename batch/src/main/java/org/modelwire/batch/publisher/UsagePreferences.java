package org.modelwire.batch.publisher;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

/**
 * Preferences about uses: {@code Content-Usage} (IETF AIPREF drafts: {@code train-ai}, {@code search}) and {@code
 * Content-Signal} ({@code search}, {@code ai-input}, {@code ai-train}).
 *
 * <p>A no to being the input of a model, or to being shown in results at all, leaves headline and link. A no to training
 * is recorded and has no effect on briefs: nothing is trained here. A yes never loosens anything.
 */
final class UsagePreferences {

    private static final String USAGE = "content-usage";
    private static final String SIGNAL = "content-signal";

    private UsagePreferences() {}

    static List<RightsRule> read(Headers headers, RobotsSignals robots, URI address) {
        List<RightsRule> said = new ArrayList<>();
        headers.values(USAGE).forEach(value -> said.addAll(rules(USAGE, value, "header " + USAGE)));
        headers.values(SIGNAL).forEach(value -> said.addAll(rules(SIGNAL, value, "header " + SIGNAL)));
        for (String name : List.of(USAGE, SIGNAL)) {
            mostSpecific(robots.values(name), address).forEach(line -> said.addAll(rules(name, line, "robots.txt")));
        }
        return said;
    }

    /** Of lines with paths, those with the longest that matches; the strictest of equals wins later. */
    private static Stream<String> mostSpecific(List<String> values, URI address) {
        List<Preference> matching = values.stream()
                .map(Preference::of)
                .filter(preference -> preference.path().matches(address))
                .toList();
        int longest = matching.stream()
                .map(preference -> preference.path().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return matching.stream()
                .filter(preference -> preference.path().length() == longest)
                .map(Preference::words);
    }

    private static List<RightsRule> rules(String signal, String value, String source) {
        return Stream.of(value.split("[,;]"))
                .map(String::strip)
                .filter(word -> word.contains("="))
                .map(word -> new RightsRule(signal, word, source, policy(word)))
                .toList();
    }

    private static PublisherPolicy policy(String word) {
        String[] parts =
                word.toLowerCase(Locale.ROOT).replaceAll("[\\s\"?]", "").split("=", 2);
        boolean refused = parts[1].equals("n") || parts[1].equals("no") || parts[1].equals("0");
        boolean aboutBriefs = parts[0].equals("ai-input") || parts[0].equals("search");
        return refused && aboutBriefs ? PublisherPolicy.HEADLINE_AND_LINK : PublisherPolicy.FULL_BRIEF;
    }

    /** A line of robots.txt: a path may stand before the words. */
    private record Preference(PathPattern path, String words) {

        static Preference of(String value) {
            String[] parts = value.split("\\s+", 2);
            return parts.length == 2 && parts[0].startsWith("/")
                    ? new Preference(new PathPattern(parts[0]), parts[1])
                    : new Preference(new PathPattern("/"), value);
        }
    }
}
