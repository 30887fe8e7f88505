package org.modelwire.archive;

/** What stands first among the briefs that a reader finds. */
public enum ReaderOrder {
    /** What fits the words best (BM25); a word of the headline tells most. Of equal ones the newest goes first. */
    RELEVANCE,
    /** The last day first; within a day, the brief that was written last. */
    NEWEST
}
