package org.modelwire.batch.gate.check;

/**
 * The numbers of the gates. They are this project's own; no law names a safe number for copying.
 *
 * @param headlineChars longest headline, in characters
 * @param summarySentences most sentences of a summary
 * @param summaryWords longest summary, in words
 * @param summaryShare longest summary as a share of the words of the longest source, 0 to 1
 * @param copiedRun longest run of words taken from a source outside marked quotations
 * @param copiedShare largest share of a brief's five-word sequences that a source has too, 0 to 1
 * @param quotationWords longest marked quotation that does not count as copied, in words
 * @param evidenceWords shortest quote that can carry a sentence, in words
 * @param watchDays latest date of a watch item, in days after the newest source
 */
public record GateLimits(
        int headlineChars,
        int summarySentences,
        int summaryWords,
        double summaryShare,
        int copiedRun,
        double copiedShare,
        int quotationWords,
        int evidenceWords,
        int watchDays) {

    /** The numbers that hold unless a site sets others. */
    public static final GateLimits DEFAULT = new GateLimits(120, 6, 120, 0.25, 12, 0.08, 30, 3, 366);
}
