package org.modelwire.batch.gate.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Many patterns, looked for at once and without regard to case. It finds what one pattern with all of them as alternatives would
 * find; but that one tries each alternative at each place, and here only those are tried that can begin with the character
 * that stands there.
 */
public final class ManyPatterns {

    private static final int ASCII = 128;

    /** By the first character; what begins with another than those of ASCII stands last. Null where none can begin. */
    private final Pattern[] atEdges;

    /** The same without those that begin where a word or the text begins. */
    private final Pattern[] insideWords;

    /** Patterns in lower case, in the order in which they are tried at one place. */
    public ManyPatterns(List<String> patterns) {
        atEdges = table(patterns);
        insideWords = table(patterns.stream()
                .filter(pattern -> !pattern.startsWith("^") && !pattern.startsWith("\\b"))
                .toList());
    }

    private static Pattern[] table(List<String> patterns) {
        Map<List<String>, Pattern> known = new HashMap<>();
        return IntStream.rangeClosed(0, ASCII)
                .mapToObj(first -> patterns.stream()
                        .filter(first == ASCII ? pattern -> true : beginsWith(first))
                        .toList())
                .map(some -> some.isEmpty()
                        ? null
                        : known.computeIfAbsent(some, all -> Pattern.compile(String.join("|", all))))
                .toArray(Pattern[]::new);
    }

    /** If more characters could make it match, the first one fits. */
    private static Predicate<String> beginsWith(int first) {
        return pattern -> {
            Matcher begun = Pattern.compile(pattern).matcher(Character.toString(first));
            return begun.lookingAt() || begun.hitEnd();
        };
    }

    /** The first words that match, in lower case. */
    public Optional<String> find(String text) {
        String lower = lower(text);
        Matcher matcher =
                atEdges[ASCII].matcher(lower).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < lower.length(); i++) {
            char here = lower.charAt(i);
            boolean inside = i > 0 && Character.isLetterOrDigit(here) && Character.isLetterOrDigit(lower.charAt(i - 1));
            Pattern some = (inside ? insideWords : atEdges)[Math.min(here, ASCII)];
            if (some != null
                    && matcher.usePattern(some).region(i, lower.length()).lookingAt()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /** As {@link Pattern#UNICODE_CASE} compares characters. */
    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(Character.toUpperCase(lower[i]));
        }
        return new String(lower);
    }
}
