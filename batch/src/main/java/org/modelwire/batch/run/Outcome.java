package org.modelwire.batch.run;

/** What came of one item. */
public enum Outcome {
    /** Something new is stored. */
    WRITTEN,
    /** Left out on purpose, with its reason stored. */
    SKIPPED,
    /** Failed, with its reason stored. */
    FAILED,
    /** Nothing was to be done, for example because another node holds it. */
    UNTOUCHED,
    /** Comes again within the same step, and is counted then. */
    LATER
}
