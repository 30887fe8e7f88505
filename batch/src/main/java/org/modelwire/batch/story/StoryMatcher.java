package org.modelwire.batch.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which earlier articles report the same event as a new one, by the words that both share, rare ones counting most.
 *
 * <p>Cosine of tf-idf vectors (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988) over
 * title and opening. The longer after each other two reports come, the more alike they must be; and however alike, two that
 * share no rare word at all are not the same event: everybody writes about the same few companies. Not safe for two
 * threads.
 */
final class StoryMatcher implements AutoCloseable {

    /** Reports of one event come within this time of each other. */
    static final Duration WINDOW = Duration.ofDays(14);

    /** Likeness from which two articles report the same event. */
    static final double SAME_EVENT = 1.0;

    /**
     * The cosine that counts as {@link #SAME_EVENT} among few reports and among many: the more there are to learn from which
     * words are rare, the more alike two reports of one company look. Among 47 labelled reports, those of one event begin at
     * 0.32 and those of two events of one company end at 0.25; among 900, at 0.38 and 0.32.
     */
    private static final double FEW_COSINE = 0.25;

    private static final double MANY_COSINE = 0.355;
    private static final int FEW = 30;
    private static final int MANY = 135;

    /** How much rarer than the commonest a word can count, so that it counts alike in any large number of reports. */
    private static final double RAREST = 20;

    /** Likeness halves in this time. */
    private static final double HALF_LIFE_DAYS = 5;

    private static final int MOST_CANDIDATES = 20;

    /** A word is common that stands in one of this many reports, and in more than a handful. */
    private static final int COMMON_SHARE = 10;

    private static final int HANDFUL = 5;

    private final ReportIndex index = new ReportIndex();

    /** Makes an article known. */
    void add(Reported article) {
        index.add(new ReportIndex.Stored(
                article.articleId(), article.at(), WordWeights.of(article.title(), article.text())));
    }

    /**
     * The earlier articles within two weeks that are alike enough by their words, the most alike first; those nearer in time
     * come before. One whose {@link Match#likeness} is under {@link #SAME_EVENT} is too long ago for its likeness.
     */
    List<Match> find(String title, String text, Instant at) {
        Map<String, Double> words = weigh(WordWeights.of(title, text));
        Map<String, Double> rare = new HashMap<>(words);
        int common = Math.max(HANDFUL, index.size() / COMMON_SHARE);
        rare.keySet().removeIf(word -> index.count(word) > common || index.count(word) == 0);
        return index.find(rare, at.minus(WINDOW), at.plus(WINDOW), MOST_CANDIDATES).stream()
                .filter(report -> report.words().weights().keySet().stream().anyMatch(rare::containsKey))
                .map(report -> match(words, report, at))
                .filter(match -> match.words() >= SAME_EVENT)
                .sorted(Comparator.comparingDouble(Match::likeness).reversed())
                .toList();
    }

    private Match match(Map<String, Double> words, ReportIndex.Stored report, Instant at) {
        double alike = cosine(words, weigh(report.words())) / sameEvent();
        double days = Duration.between(report.at(), at).abs().toMinutes() / (24.0 * 60);
        return new Match(report.articleId(), alike, alike * Math.pow(0.5, days / HALF_LIFE_DAYS));
    }

    private double sameEvent() {
        double share = (Math.log(index.size()) - Math.log(FEW)) / (Math.log(MANY) - Math.log(FEW));
        return FEW_COSINE + (MANY_COSINE - FEW_COSINE) * Math.max(0, Math.min(1, share));
    }

    private Map<String, Double> weigh(WordWeights words) {
        Map<String, Double> weighed = new HashMap<>(words.weights());
        weighed.replaceAll((word, weight) -> weight * rarity(word));
        return weighed;
    }

    private double rarity(String word) {
        return Math.log(1 + Math.min(RAREST, (index.size() + 1.0) / (index.count(word) + 1.0)));
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> word : one.entrySet()) {
            dot += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
        }
        double lengths = squares(one) * squares(other);
        return lengths == 0 ? 0 : dot / Math.sqrt(lengths);
    }

    private static double squares(Map<String, Double> weighed) {
        return weighed.values().stream().mapToDouble(weight -> weight * weight).sum();
    }

    @Override
    public void close() {
        index.close();
    }
}
