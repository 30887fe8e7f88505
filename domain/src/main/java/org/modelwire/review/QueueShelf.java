package org.modelwire.review;

/** Where in the queue a brief waits. */
public enum QueueShelf {
    /** Everything below. */
    ALL("All"),
    /** Passed the gates, or needs an editor's eyes. */
    IN_REVIEW("In review"),
    /** A gate or an editor holds it. */
    HELD("Held"),
    /** Written; no gate has seen it yet. */
    DRAFT("Drafts"),
    /** A further text of a brief that readers see. */
    UPDATE("Updates"),
    /** Readers see it, and it must be looked at again. */
    FLAGGED("Flagged");

    private final String label;

    QueueShelf(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
