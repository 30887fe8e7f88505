package org.modelwire.batch.gate.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How alike two words are in what they tell: those of {@code /gate/kin.txt}, of the vocabulary, and of one stem. */
public final class Kinship {

    private static final double DERIVED = 0.8;
    private static final double ALIKE = 0.7;
    private static final int STEM = 5;
    private static final Map<String, Map<String, Boolean>> FAMILIES = families();

    /**
     * What one word is to another.
     *
     * @param likeness 1 for the same
     * @param turned whether it tells the same from the other side, as "sell" does of "buy"
     */
    public record Kin(double likeness, boolean turned) {}

    private static Map<String, Map<String, Boolean>> families() {
        Map<String, Map<String, Boolean>> families = new HashMap<>();
        for (String line : WordList.lines("kin.txt")) {
            List<List<String>> sides = Arrays.stream(line.split("\\|"))
                    .map(side -> List.of(side.strip().split(" ")))
                    .toList();
            for (List<String> side : sides) {
                for (List<String> other : sides) {
                    relate(families, side, other, side != other);
                }
            }
        }
        return families;
    }

    private static void relate(
            Map<String, Map<String, Boolean>> families, List<String> side, List<String> other, boolean turned) {
        for (String word : side) {
            for (String kin : other) {
                if (!kin.equals(word)) {
                    families.computeIfAbsent(word, any -> new HashMap<>()).merge(kin, turned, Boolean::logicalAnd);
                }
            }
        }
    }

    /** Whether a verb and a particle after it make one word of their own, as "take-over" does. */
    public static boolean isOneWord(String joined) {
        return FAMILIES.containsKey(joined);
    }

    /** The words among some that are like one, with how much. */
    public Map<String, Kin> of(String lemma, Set<String> among) {
        Map<String, Kin> kin = new HashMap<>();
        for (String word : Vocabulary.get().alike(lemma)) {
            if (among.contains(word)) {
                kin.put(word, new Kin(ALIKE, false));
            }
        }
        FAMILIES.getOrDefault(lemma, Map.of()).forEach((word, turned) -> {
            if (among.contains(word)) {
                kin.put(word, new Kin(ALIKE, turned));
            }
        });
        if (lemma.length() >= STEM) {
            String stem = lemma.substring(0, STEM);
            for (String word : among) {
                if (word.startsWith(stem)) {
                    kin.put(word, new Kin(DERIVED, false));
                }
            }
        }
        if (among.contains(lemma)) {
            kin.put(lemma, new Kin(1, false));
        }
        return kin;
    }
}
