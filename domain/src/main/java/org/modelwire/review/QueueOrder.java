package org.modelwire.review;

/** In which order the queue is shown. */
public enum QueueOrder {
    /** What weighs most goes first; of equal weight, what was reported first. */
    SIGNIFICANCE("b.significance desc, b.reportedAt, b.id"),
    /** What was reported first goes first. */
    OLDEST("b.reportedAt, b.id"),
    /** What was reported last goes first. */
    NEWEST("b.reportedAt desc, b.id desc");

    private final String clause;

    QueueOrder(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
