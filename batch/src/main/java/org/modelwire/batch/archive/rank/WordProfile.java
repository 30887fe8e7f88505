package org.modelwire.batch.archive.rank;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a question that tell most, with how much each tells. */
final class WordProfile {

    /** Words that are searched for; more of them slow a search down and hardly change what it finds. */
    static final int MOST_WORDS = 32;

    /** What a word of a brief tells on average, squared; stands for a length that would need all its words looked up. */
    private static final double MEAN_WORD = 0.25;

    private final Map<String, Double> weights;
    private final double length;

    private WordProfile(Map<String, Double> weights) {
        this.weights = weights;
        this.length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    /**
     * Chooses the telling words.
     *
     * @param words how often each stands in the question
     */
    static WordProfile of(Map<String, Integer> words, Frequencies frequencies) {
        Map<String, Double> told = words.keySet().stream()
                .filter(word -> !frequencies.isCommonWord(word) && frequencies.ofWord(word) > 0)
                .collect(Collectors.toMap(word -> word, frequencies::ofWord));
        return new WordProfile(told.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Double> word) -> -word.getValue() * often(words.get(word.getKey())))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
    }

    private static double often(int times) {
        return 1 + Math.log(times);
    }

    /** The chosen words, the most telling first. */
    List<String> words() {
        return List.copyOf(weights.keySet());
    }

    /**
     * How much of what a brief says is what the question asks: the cosine of both as vectors of telling words.
     *
     * @return from 0 (no telling word shared) to 1
     */
    double relevance(List<String> briefWords) {
        Set<String> said = new HashSet<>(briefWords);
        double shared = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) { // in their order: sums must not differ by it
            shared += said.contains(weight.getKey()) ? weight.getValue() * weight.getValue() : 0;
        }
        return shared == 0 ? 0 : Math.min(1, shared / (length * Math.sqrt(said.size() * MEAN_WORD)));
    }
}
