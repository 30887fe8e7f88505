package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;

/**
 * How far the sentences of a summary follow a source one after the other. Each sentence is aligned with the source
 * sentence that shares most of its content words, rare ones counting for more; then the two orders are compared.
 *
 * <p>Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945), tau-b.
 */
final class SentenceOrder {

    /** Fewer aligned sentences have no order worth the name. */
    private static final int LEAST_ALIGNED = 4;

    private static final int LEAST_SHARED = 3;
    private static final double LEAST_SHARE = 0.5;
    private static final int SHORTEST_WORD = 4;
    private static final int STEM = 6;

    private final List<Set<String>> source;
    private final Map<String, Long> counts;

    /** Reads the text of a source, its title left out. */
    SentenceOrder(Ground source) {
        this.source =
                source.sentences().stream().skip(1).map(SentenceOrder::content).toList();
        this.counts = this.source.stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(word -> word, HashMap::new, Collectors.counting()));
    }

    /**
     * Compares the orders.
     *
     * @return -1 (reversed) to 1 (the same); empty if at most three sentences align, or all with one sentence
     */
    OptionalDouble tau(List<Passage> summary) {
        List<Integer> places = new ArrayList<>();
        for (Passage sentence : summary) {
            best(content(sentence)).ifPresent(places::add);
        }
        return places.size() < LEAST_ALIGNED ? OptionalDouble.empty() : tauB(places);
    }

    private OptionalInt best(Set<String> wanted) {
        double most = 0;
        OptionalInt best = OptionalInt.empty();
        for (int i = 0; i < source.size(); i++) {
            Set<String> shared = new HashSet<>(source.get(i));
            shared.retainAll(wanted);
            double weight = shared.stream()
                            .mapToDouble(word -> Math.log(1.0 + source.size() / (double) counts.get(word)))
                            .sum()
                    / Math.sqrt(5.0 + source.get(i).size());
            boolean aligned = shared.size() >= LEAST_SHARED || shared.size() >= wanted.size() * LEAST_SHARE;
            if (aligned && weight > most) {
                most = weight;
                best = OptionalInt.of(i);
            }
        }
        return best;
    }

    private static OptionalDouble tauB(List<Integer> places) {
        int balance = 0;
        int apart = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                int sign = Integer.compare(places.get(j), places.get(i));
                balance += sign;
                apart += Math.abs(sign);
            }
        }
        int pairs = places.size() * (places.size() - 1) / 2;
        return apart == 0 ? OptionalDouble.empty() : OptionalDouble.of(balance / Math.sqrt((double) pairs * apart));
    }

    /** Words that carry something: those of four letters or more, without their endings, and numbers. */
    private static Set<String> content(Passage sentence) {
        return sentence.words().stream()
                .map(Word::key)
                .filter(key -> key.length() >= SHORTEST_WORD || key.chars().anyMatch(Character::isDigit))
                .map(SentenceOrder::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }
}
