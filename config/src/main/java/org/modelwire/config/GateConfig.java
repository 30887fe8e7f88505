package org.modelwire.config;

/**
 * Keys {@code modelwire.gates.*}: how strict the gates are. The numbers are this project's own; no law names a safe number
 * for copying.
 *
 * @param summaryWords longest summary, in words; 20 to 400, default 120
 * @param summaryShare longest summary as a share of the words of the longest source; 0.01 to 1, default 0.25
 * @param copiedRun longest run of words taken from a source outside marked quotations; 3 to 50, default 12
 * @param copiedShare largest share of a brief's five-word sequences that a source has too; 0 to 1, default 0.08
 * @param orderTau largest Kendall tau between the order of a summary and of its source; 0 to 1, default 0.8; 1 switches it off
 * @param quotationWords longest marked quotation, in words; 0 to 100, default 30
 * @param quotationShare largest share of marked quotations among the words of a part; 0 to 1, default 0.25
 * @param watchDays latest date of a watch item, in days after the newest source; 1 to 3660, default 366
 * @param staleDays age in days, counted from the newest source, from which a source is no longer news; 1 to 3660, default 30
 * @param wording what becomes of a sentence that lacks its source's words for what was done, denied and hedged; default review
 */
public record GateConfig(
        int summaryWords,
        double summaryShare,
        int copiedRun,
        double copiedShare,
        double orderTau,
        int quotationWords,
        double quotationShare,
        int watchDays,
        int staleDays,
        Wording wording) {

    /** What becomes of a sentence that reports in other telling words than its source's, if its writer has not mended it when asked once. */
    public enum Wording {
        /** The draft is held. */
        STRICT,
        /** An editor sees it. */
        REVIEW,
        /** It is not looked for. */
        OFF
    }

    private static final String PREFIX = "modelwire.gates.";

    /** Reads the settings. */
    public static GateConfig of(Settings settings) {
        return new GateConfig(
                settings.number(PREFIX + "summary-words", 120, 20, 400),
                settings.share(PREFIX + "summary-share", 0.25, 0.01),
                settings.number(PREFIX + "copied-run", 12, 3, 50),
                settings.share(PREFIX + "copied-share", 0.08, 0),
                settings.share(PREFIX + "order-tau", 0.8, 0),
                settings.number(PREFIX + "quotation-words", 30, 0, 100),
                settings.share(PREFIX + "quotation-share", 0.25, 0),
                settings.number(PREFIX + "watch-days", 366, 1, 3660),
                settings.number(PREFIX + "stale-days", 30, 1, 3660),
                settings.choice(PREFIX + "wording", Wording.class).orElse(Wording.REVIEW));
    }
}
