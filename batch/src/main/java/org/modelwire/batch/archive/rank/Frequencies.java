package org.modelwire.batch.archive.rank;

import java.util.Map;

/**
 * In how many briefs words and subjects stand.
 *
 * @param briefs how many there are
 */
public record Frequencies(long briefs, Map<String, Integer> words, Map<String, Integer> subjects) {

    /** From this share of all briefs a word or subject is common. */
    static final double COMMON_SHARE = 0.1;

    /** In fewer briefs than this nothing is common, however small the archive. */
    static final int COMMON_LEAST = 5;

    /** How much a word tells; see {@link #rarity}. Nothing if no brief has it: it cannot connect. */
    public double ofWord(String word) {
        return rarity(words.getOrDefault(word, 0));
    }

    /** How much a subject tells; see {@link #rarity}. */
    public double ofSubject(String subject) {
        return rarity(subjects.getOrDefault(subject, 0));
    }

    /** Whether a word stands in so many briefs that sharing it tells nothing. */
    public boolean isCommonWord(String word) {
        return isCommon(words.getOrDefault(word, 0));
    }

    /** Whether a subject is named in so many briefs that sharing it alone is no connection. */
    public boolean isCommonSubject(String subject) {
        return isCommon(subjects.getOrDefault(subject, 0));
    }

    private boolean isCommon(int known) {
        return known >= COMMON_LEAST && known >= COMMON_SHARE * briefs;
    }

    /**
     * Inverse document frequency as a share of the highest that this archive allows, so that archives of different sizes
     * compare: near 0 for what every brief has, near 1 for what only one of many has.
     *
     * @see <a href="https://doi.org/10.1108/eb026526">Sparck Jones 1972</a>
     */
    private double rarity(int known) {
        if (known == 0) {
            return 0;
        }
        double all = briefs + 1.0;
        return Math.max(0, Math.log(all / (known + 0.5)) / Math.log(all / 0.5));
    }
}
