package org.modelwire.takedown;

/** Why somebody wants something done. */
public enum TakedownCause {
    COPYRIGHT("It uses our work beyond what the law or our policy allows"),
    PERSONAL_HARM("It harms a person"),
    LEGAL_ORDER("A court or an authority has ordered it"),
    OTHER("Another reason");

    private final String label;

    TakedownCause(String label) {
        this.label = label;
    }

    /** The words on the form. */
    public String label() {
        return label;
    }

    /** Whether a brief is hidden before anything is decided. */
    boolean isUrgent() {
        return this == COPYRIGHT || this == PERSONAL_HARM;
    }
}
