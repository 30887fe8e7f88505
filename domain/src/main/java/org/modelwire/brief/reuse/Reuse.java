package org.modelwire.brief.reuse;

/**
 * How much of one article a text shows its readers.
 *
 * @param articleWords words of the article
 * @param reusedWords those of them that stand in an excerpt or in a run that the text shares with the article
 * @param longestRun words of the longest such run outside of excerpts
 */
public record Reuse(int articleWords, int reusedWords, int longestRun) {

    /** The reused words as a share of the article's, 0 to 1. */
    public double share() {
        return articleWords == 0 ? 0 : (double) reusedWords / articleWords;
    }
}
