package org.modelwire.batch.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines of a robots.txt that are no crawling rules: {@code Content-Signal}, {@code Content-Usage}, {@code License}. They
 * count for us if they stand in a group for our product token; a line that no such group has, in the group for everyone;
 * and before any group, always.
 */
final class RobotsSignals {

    private static final String OURS = "modelwire";

    /** One line: who it is for, its name in lower case and its value as written. */
    record Line(Audience audience, String name, String value) {}

    enum Audience {
        ANYONE,
        EVERYONE_ELSE,
        US,
        OTHERS
    }

    private final List<Line> lines = new ArrayList<>();

    RobotsSignals(String robotsTxt) {
        Audience audience = Audience.ANYONE;
        boolean naming = false;
        for (String raw : robotsTxt.split("\\R")) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                if (name.equals("user-agent")) {
                    Audience named = audience(value);
                    // Names in a row share one group, and a group that names us among others is ours.
                    audience = naming && rank(audience) > rank(named) ? audience : named;
                    naming = true;
                } else {
                    naming = false;
                    lines.add(new Line(audience, name, value));
                }
            }
        }
    }

    /** The values of all lines of a name that count for us. */
    List<String> values(String name) {
        Optional<List<String>> ours = Optional.of(values(name, Audience.US)).filter(values -> !values.isEmpty());
        return Stream.concat(
                        values(name, Audience.ANYONE).stream(),
                        ours.orElseGet(() -> values(name, Audience.EVERYONE_ELSE)).stream())
                .toList();
    }

    /** The values of all lines of a name, whoever they are for: for lines that belong to no group. */
    List<String> valuesAnywhere(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .toList();
    }

    private List<String> values(String name, Audience audience) {
        return lines.stream()
                .filter(line -> line.name().equals(name) && line.audience() == audience)
                .map(Line::value)
                .toList();
    }

    private static Audience audience(String agent) {
        // A version may follow the token (RFC 9309, section 2.2.1).
        String token = agent.toLowerCase(Locale.ROOT).replaceFirst("[/\\s].*", "");
        return token.equals(OURS) ? Audience.US : token.equals("*") ? Audience.EVERYONE_ELSE : Audience.OTHERS;
    }

    private static int rank(Audience audience) {
        return switch (audience) {
            case US -> 2;
            case EVERYONE_ELSE -> 1;
            case ANYONE, OTHERS -> 0;
        };
    }
}
