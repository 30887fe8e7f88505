package org.modelwire.report;

/** What a reader says is wrong. */
public enum InaccuracyKind {
    WRONG("A fact is wrong"),
    MISLEADING("It misleads, or leaves out what matters"),
    ATTRIBUTION("Words or deeds are given to the wrong person"),
    OUTDATED("It is out of date"),
    OTHER("Something else");

    private final String label;

    InaccuracyKind(String label) {
        this.label = label;
    }

    /** The words on the form. */
    public String label() {
        return label;
    }
}
