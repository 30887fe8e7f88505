package org.modelwire.newsletter;

/** Why a subscription is over. */
public enum EndedBy {
    READER("the reader"),
    BOUNCES("three refusals in a row"),
    EDITOR("an editor");

    private final String words;

    EndedBy(String words) {
        this.words = words;
    }

    /** For the audit trail. */
    String words() {
        return words;
    }
}
