package org.modelwire.config;

/**
 * Keys {@code modelwire.evidence.*}: how much of the words that a brief quotes readers are shown. The numbers are this
 * project's own.
 *
 * @param phraseWords most words of an article that are shown in one piece; 6 to 100, default 25
 * @param phraseShare largest share of an article's words that one brief shows in all pieces together; 0.01 to 1, default 0.2
 */
public record EvidenceConfig(int phraseWords, double phraseShare) {

    private static final String PREFIX = "modelwire.evidence.";

    /** Reads the settings. */
    public static EvidenceConfig of(Settings settings) {
        return new EvidenceConfig(
                settings.number(PREFIX + "phrase-words", 25, 6, 100),
                settings.share(PREFIX + "phrase-share", 0.2, 0.01));
    }
}
