package org.modelwire.batch.archive.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.archive.Embedding;

/**
 * Puts candidates in the order that counts, the same for every engine: the words they share with the question, how near
 * the embeddings of both are where both have one, the subjects they share, each by how rare it is in the archive, and
 * time.
 *
 * <p>A candidate that shares only common subjects, and hardly a telling word, is no connection and is left out, however
 * near its embedding: from which cosine on two texts belong together differs from model to model. What is common is
 * counted in the archive itself; see {@link Frequencies#COMMON_SHARE}.
 */
final class ArchiveRanking {

    /** Shared words that connect without any telling subject. */
    static final double WORDS_ALONE = 0.15;

    /** How much of what words leave open an embedding of the same direction fills. */
    private static final double NEARNESS_WEIGHT = 0.5;

    /** What age takes away from a score at most. */
    private static final double AGE_WEIGHT = 0.25;

    private static final double HALF_LIFE_DAYS = 180;
    private static final int DIGITS = 4;

    private final WordProfile words;
    private final Optional<Embedding> embedding;
    private final Set<String> subjects;
    private final Frequencies frequencies;
    private final long lastDay;

    /**
     * A ranking for one question.
     *
     * @param lastDay the newest day that is searched, in days since 1 January 1970
     */
    ArchiveRanking(
            WordProfile words,
            Optional<Embedding> embedding,
            Set<String> subjects,
            Frequencies frequencies,
            long lastDay) {
        this.words = words;
        this.embedding = embedding;
        this.subjects = subjects;
        this.frequencies = frequencies;
        this.lastDay = lastDay;
    }

    private record Ranked(ArchiveHit hit, long day) {}

    /** The candidates that connect, the best first; of equal ones the newest first. */
    List<ArchiveHit> rank(List<IndexedBrief> candidates, int most) {
        return candidates.stream()
                .flatMap(brief -> ranked(brief).stream())
                .sorted(Comparator.comparingDouble(
                                (Ranked ranked) -> -ranked.hit().score())
                        .thenComparing(Comparator.comparingLong(Ranked::day).reversed())
                        .thenComparing(Comparator.<Ranked>comparingLong(
                                        ranked -> ranked.hit().briefId())
                                .reversed()))
                .limit(most)
                .map(Ranked::hit)
                .toList();
    }

    private Optional<Ranked> ranked(IndexedBrief brief) {
        double relevance = words.relevance(brief.words());
        boolean connects = relevance >= WORDS_ALONE
                || brief.subjects().stream()
                        .anyMatch(subject -> subjects.contains(subject) && !frequencies.isCommonSubject(subject));
        if (!connects) {
            return Optional.empty();
        }
        double age = Math.max(0, lastDay - brief.day());
        double freshness = 1 - AGE_WEIGHT * (1 - Math.pow(0.5, age / HALF_LIFE_DAYS));
        double alike = 1 - (1 - relevance) * (1 - NEARNESS_WEIGHT * nearness(brief));
        double score = (alike + shared(brief)) * freshness;
        return Optional.of(new Ranked(
                new ArchiveHit(brief.briefId(), brief.slug(), rounded(score), rounded(relevance)), brief.day()));
    }

    /** The cosine of both embeddings, from 0 (no more in common than chance, or unknown) to 1. */
    private double nearness(IndexedBrief brief) {
        return embedding
                .flatMap(asked -> brief.embedding().map(asked::cosine))
                .map(cosine -> Math.max(0, Math.min(1, cosine)))
                .orElse(0.0);
    }

    /** How much the shared subjects tell together: from 0 (none) to 1; a second one adds less than the first. */
    private double shared(IndexedBrief brief) {
        double untold = brief.subjects().stream()
                .distinct()
                .filter(subjects::contains)
                .mapToDouble(frequencies::ofSubject)
                .map(rarity -> 1 - rarity * rarity)
                .reduce(1, (one, other) -> one * other);
        return 1 - untold;
    }

    /** Rounded, so that the last bits of a sum never decide an order. */
    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
    }
}
