package org.modelwire.brief;

/**
 * What an editor puts right.
 *
 * @param oldWords to the letter as they stand in the text; 1 to 300 characters
 * @param newWords what it should read; 1 to 300 characters, other than the old ones
 * @param reason a sentence for readers; 1 to 300 characters
 */
public record CorrectedWords(CorrectionKind kind, String oldWords, String newWords, String reason) {

    private static final int MOST = 300;

    /** Refuses what readers could not make sense of. */
    public CorrectedWords {
        refuse("old words", oldWords);
        refuse("new words", newWords);
        refuse("reason", reason);
        if (oldWords.equals(newWords)) {
            throw new IllegalArgumentException("the new words are the old ones");
        }
    }

    private static void refuse(String what, String text) {
        if (text.isBlank() || text.length() > MOST) {
            throw new IllegalArgumentException("the " + what + " must have 1 to " + MOST + " characters");
        }
    }

    /** The note as readers see it. */
    public String note(String actor) {
        return kind.label() + " by " + actor + ": \u201c" + oldWords + "\u201d now reads \u201c" + newWords + "\u201d. "
                + reason;
    }
}
