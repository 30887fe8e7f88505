package org.modelwire.newsletter;

/** What a letter is for. */
public enum LetterKind {
    /** Asks whoever owns the mailbox to agree. */
    CONFIRMATION,
    /** Somebody typed the address of a subscriber at the form: says so and leads to the settings. */
    SETTINGS,
    /** The briefs of a day or a week. */
    DIGEST,
    /** Words of a brief that an earlier letter carried were put right. */
    CORRECTION,
    /** A brief that an earlier letter carried was taken back. */
    WITHDRAWAL
}
