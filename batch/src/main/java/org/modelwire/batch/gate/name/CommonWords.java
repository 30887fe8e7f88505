package org.modelwire.batch.gate.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.text.WordList;

/** English words that are capitalised only because of where they stand, and terms that name nobody in particular. */
final class CommonWords {

    private static final Set<String> WORDS = split("common-words.txt").stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TERMS = Set.copyOf(split("general-terms.txt"));

    /** Endings that make a word of seven letters or more a common one. */
    private static final List<String> ENDINGS = List.of(
            "tion",
            "tions",
            "sion",
            "sions",
            "ment",
            "ments",
            "ness",
            "ity",
            "ities",
            "ists",
            "ing",
            "ings",
            "edly",
            "ally",
            "ously",
            "ively",
            "ably",
            "ibly",
            "ently",
            "antly",
            "makers",
            "ship",
            "ships",
            "ances",
            "ences",
            "izers",
            "graphers",
            "ologists",
            "ologist",
            "ographer",
            "fully",
            "lessly",
            "wards",
            "isms");

    private CommonWords() {}

    private static List<String> split(String list) {
        return WordList.lines(list).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .toList();
    }

    /** Whether a capitalised word is a general term wherever it stands: "AI", "President", "Monday". */
    static boolean isTerm(String word) {
        return TERMS.contains(word);
    }

    /** Whether a word at the start of a sentence is probably an ordinary word. */
    static boolean isOrdinary(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                || stems(lower).stream().anyMatch(WORDS::contains)
                || isPlural(lower)
                || lower.length() >= 7 && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** Agents and doers in the plural: "Applicants", "Dissenters". */
    private static boolean isPlural(String lower) {
        return lower.length() >= 8
                && List.of("ers", "ors", "ants", "ents", "ees", "ians", "ates", "ures", "ages").stream()
                        .anyMatch(lower::endsWith);
    }

    private static Set<String> stems(String word) {
        Set<String> stems = new HashSet<>();
        for (String ending : List.of(
                "s", "es", "d", "ed", "ing", "ly", "er", "ers", "or", "ors", "al", "ally", "n't", "'ll", "'re",
                "'ve")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                String stem = word.substring(0, word.length() - ending.length());
                stems.add(stem);
                stems.add(stem + "e");
                if (stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)) {
                    stems.add(stem.substring(0, stem.length() - 1));
                }
                if (stem.endsWith("i")) {
                    stems.add(stem.substring(0, stem.length() - 1) + "y");
                }
            }
        }
        for (String beginning : List.of("un", "re", "non", "in", "over", "under", "mis", "out", "pre", "anti")) {
            if (word.startsWith(beginning) && word.length() > beginning.length() + 2) {
                stems.add(word.substring(beginning.length()));
            }
        }
        return stems;
    }
}
