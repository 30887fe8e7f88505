package org.modelwire.brief;

/** What kind of correction it is, in the words of the note that readers see. */
public enum CorrectionKind {
    /** A fact was wrong. */
    CORRECTION("Correction"),
    /** Nothing was wrong, but it could mislead. */
    CLARIFICATION("Clarification");

    private final String label;

    CorrectionKind(String label) {
        this.label = label;
    }

    /** The kind as readers see it. */
    public String label() {
        return label;
    }
}
