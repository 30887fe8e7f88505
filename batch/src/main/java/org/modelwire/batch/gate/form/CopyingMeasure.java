package org.modelwire.batch.gate.form;

import java.util.OptionalDouble;

/**
 * How much of a brief is its sources': the numbers behind the verdict, so that a publisher can be shown a trend.
 *
 * @param longestRun longest run of words that a source has too, marked quotations left out
 * @param containment share of the five-word sequences of summary and consequence that a source has too, 0 to 1
 * @param orderTau how far the summary follows the order of a source, -1 to 1; empty if at most three sentences align
 * @param summaryWords length of the summary, in words
 * @param summaryShare the same as a share of the longest source; 0 if no source has a word
 * @param quotedShare share of the summary's words that stand in marked quotations, 0 to 1
 */
public record CopyingMeasure(
        int longestRun,
        double containment,
        OptionalDouble orderTau,
        int summaryWords,
        double summaryShare,
        double quotedShare) {}
