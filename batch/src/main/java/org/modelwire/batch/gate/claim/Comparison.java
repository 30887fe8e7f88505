package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.claim.Story.Match;
import org.modelwire.batch.gate.text.Passage;

/** One sentence of a draft laid beside the articles: what of it stands where. */
final class Comparison {

    /** A sentence that tells less than this share of the best one's is no evidence. */
    private static final double OF_BEST = 0.6;

    private static final double CAP = 2;
    private static final int MOST_NEAREST = 4;

    private final Story story;
    private final Utterance claim;
    private final double[] weights;
    private final List<Map<Integer, List<Match>>> same = new ArrayList<>();
    private final double[] shares;
    private final List<Integer> nearest;

    /**
     * Compares.
     *
     * @param quote the words of a source on which the sentence says it rests; empty if it names none
     */
    Comparison(Story story, Utterance claim, Passage quote) {
        this.story = story;
        this.claim = claim;
        this.weights = claim.tokens().stream().mapToDouble(story::weight).toArray();
        this.shares = new double[story.sentences().size()];
        double all =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        for (int i = 0; i < claim.size(); i++) {
            Map<Integer, List<Match>> matches = new HashMap<>();
            for (Match match : story.same(claim.token(i))) {
                matches.computeIfAbsent(match.sentence(), any -> new ArrayList<>(2))
                        .add(match);
            }
            same.add(matches);
            for (Map.Entry<Integer, List<Match>> entry : matches.entrySet()) {
                shares[entry.getKey()] += weights[i] * best(entry.getValue()) / all;
            }
        }
        this.nearest = rank(quote);
    }

    private static double best(List<Match> matches) {
        return matches.stream().mapToDouble(Match::likeness).max().orElse(0);
    }

    private List<Integer> rank(Passage quote) {
        double top = IntStream.range(0, shares.length)
                .mapToDouble(i -> shares[i])
                .max()
                .orElse(0);
        TreeSet<Integer> ranked = new TreeSet<>();
        IntStream.range(0, shares.length)
                .boxed()
                .filter(i -> shares[i] > 0 && shares[i] >= top * OF_BEST)
                .sorted(Comparator.comparingDouble((Integer i) -> -shares[i]))
                .limit(MOST_NEAREST)
                .forEach(ranked::add);
        if (!quote.words().isEmpty()) {
            String line = quote.wordLine();
            for (int i = 0; i < shares.length; i++) {
                String own = story.sentences().get(i).passage().wordLine();
                if (own.contains(line) || own.length() > 40 && line.contains(own)) {
                    ranked.add(i);
                }
            }
        }
        return List.copyOf(ranked);
    }

    Story story() {
        return story;
    }

    Utterance claim() {
        return claim;
    }

    /** The sentences of the articles that tell most of this one, in the order of the articles. */
    List<Integer> nearest() {
        return nearest;
    }

    /** How much of this sentence one of the articles tells, 0 to 1. */
    double share(int sentence) {
        return shares[sentence];
    }

    /** The sentence of the articles that tells most of this one. */
    int closest() {
        return nearest.stream().max(Comparator.comparingDouble(this::share)).orElse(-1);
    }

    /** The sentence of the articles that tells most of one clause, if it tells at least a share of it; -1 if none. */
    int closest(int clause, double least) {
        double all = 0;
        Map<Integer, Double> told = new HashMap<>();
        for (int i = 0; i < claim.size(); i++) {
            if (claim.token(i).clause() == clause && weights[i] > 0) {
                all += weights[i];
                for (Map.Entry<Integer, List<Match>> entry : same.get(i).entrySet()) {
                    told.merge(entry.getKey(), weights[i] * best(entry.getValue()), Double::sum);
                }
            }
        }
        double wanted = all * least;
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() >= wanted)
                .max(Comparator.comparingDouble(entry -> entry.getValue() + shares[entry.getKey()]))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    double weight(int token) {
        return weights[token];
    }

    List<Match> matches(int token, int sentence) {
        return same.get(token).getOrDefault(sentence, List.of());
    }

    /** Every place of the articles that says the same as one token. */
    List<Match> all(int token) {
        return same.get(token).values().stream().flatMap(List::stream).toList();
    }

    /** Whether any token of this sentence says the same as a token of the articles. */
    boolean isMatched(int sentence, int there) {
        for (int i = 0; i < claim.size(); i++) {
            for (Match match : matches(i, sentence)) {
                if (match.token() == there) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How far the company of a token of this sentence is the company of a token of an article.
     *
     * @return 0 if no other word is shared, 1 if all stand as close there as here
     */
    double likeness(int token, int sentence, int there) {
        Utterance source = story.sentences().get(sentence);
        double all = 0;
        double shared = 0;
        for (int i = 0; i < claim.size(); i++) {
            if (i == token || weights[i] == 0) {
                continue;
            }
            double here = weights[i] * claim.nearness(token, i);
            all += here;
            double best = 0;
            for (Match match : matches(i, sentence)) {
                if (match.token() != there) {
                    best = Math.max(best, match.likeness() * source.nearness(there, match.token()));
                }
            }
            shared += here * best;
        }
        return all == 0 ? 0 : shared / Math.min(all, CAP);
    }
}
