package org.modelwire.batch.gate.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.text.Vocabulary;
import org.modelwire.batch.gate.text.WordList;

/**
 * Which words of news are contraries, from {@code /gate/poles.txt}. Every line there is a scale with two ends; a word lies on
 * the end {@code n} or {@code -n} of scale n, and often on several scales.
 */
public final class Poles {

    private static final Set<Integer> LOOSE = new HashSet<>();
    private static final Map<String, Set<Integer>> WORDS = read();
    private static final Set<String> PLACES = Set.of("above", "below", "beyond", "beneath", "outside", "inside");
    private static final int SHORTEST = 4;

    private Poles() {}

    /** The ends that a word lies on; none if it has no contrary. */
    static Set<Integer> of(String lemma, String form, String tag) {
        Set<Integer> ends = new HashSet<>();
        if (tag.equals("ADP") && !PLACES.contains(form)) {
            return ends;
        }
        for (String word : List.of(lemma, form)) {
            ends.addAll(WORDS.getOrDefault(word, Set.of()));
            ends.addAll(WORDS.getOrDefault(word + "/" + tag, Set.of()));
        }
        if (ends.isEmpty() && isUndone(form, tag)) {
            String base = form.substring(2);
            return turned(of(Vocabulary.get().lemma(base), base, tag));
        }
        return ends;
    }

    /** Whether a word is made of an adjective by "un". */
    static boolean isUndone(String form, String tag) {
        return form.startsWith("un")
                && form.length() >= SHORTEST + 2
                && (tag.equals("ADJ") || tag.equals("ADV"))
                && Vocabulary.get().isVerbOrAdjective(Vocabulary.get().lemma(form.substring(2)));
    }

    /** Whether a verb and its particle are one word that has a contrary. */
    static boolean knows(String phrase) {
        return WORDS.containsKey(phrase);
    }

    /** The other ends. */
    static Set<Integer> turned(Set<Integer> ends) {
        return ends.stream().map(end -> -end).collect(Collectors.toSet());
    }

    /** Whether two words lie on the same end of any scale. */
    public static boolean agree(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** Whether two words lie on different ends of a scale and nowhere on the same. */
    public static boolean clash(Set<Integer> one, Set<Integer> other) {
        return !agree(one, other) && one.stream().anyMatch(end -> other.contains(-end));
    }

    /** Whether two words are contraries only on scales whose words are told of many things. */
    static boolean isLoose(Set<Integer> one, Set<Integer> other) {
        return one.stream().filter(end -> other.contains(-end)).allMatch(end -> LOOSE.contains(Math.abs(end)));
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> words = new HashMap<>();
        int scale = 0;
        for (String line : WordList.lines("poles.txt")) {
            scale++;
            if (line.startsWith("~ ")) {
                LOOSE.add(scale);
            }
            List<String> sides = List.of(line.replaceFirst("^~ ", "").split("\\|"));
            for (String word : sides.get(0).strip().split("\\s+")) {
                words.computeIfAbsent(key(word), any -> new HashSet<>(2)).add(scale);
            }
            for (String word : sides.get(1).strip().split("\\s+")) {
                words.computeIfAbsent(key(word), any -> new HashSet<>(2)).add(-scale);
            }
        }
        return Map.copyOf(words);
    }

    static String key(String word) {
        int slash = word.indexOf('/');
        return slash < 0 ? word : word.substring(0, slash + 1) + tag(word.substring(slash + 1));
    }

    private static String tag(String letter) {
        return switch (letter) {
            case "v" -> "VERB";
            case "n" -> "NOUN";
            default -> "ADJ";
        };
    }
}
