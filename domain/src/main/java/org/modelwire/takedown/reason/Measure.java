package org.modelwire.takedown.reason;

/** What is done about a request. */
public enum Measure {
    REMOVED("The briefs are removed from every exit; their addresses answer 410."),
    REMOVED_BY_LAW("The briefs are removed for legal reasons; their addresses answer 451."),
    DATA_REMOVED("The briefs with the personal data are removed from every exit; their addresses answer 410."),
    CORRECTED("The briefs are corrected, with a dated note that readers see."),
    POLICY_CHANGED("Another policy holds for the domain from now on."),
    REFUSED("Nothing is changed.");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** What it means, in a sentence for the requester. */
    public String words() {
        return words;
    }

    /** Whether the requester gets something. */
    public boolean isAccepted() {
        return this != REFUSED;
    }

    /** Whether briefs go for good. */
    public boolean removes() {
        return this == REMOVED || this == REMOVED_BY_LAW || this == DATA_REMOVED;
    }
}
