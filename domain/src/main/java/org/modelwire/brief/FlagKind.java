package org.modelwire.brief;

/** Why an editor must look at a brief again. */
public enum FlagKind {
    /** A brief that it cites was corrected. */
    CITES_CORRECTED,
    /** A brief that it cites was withdrawn. */
    CITES_WITHDRAWN,
    /** A sentence rests on an article that an editor took out of its story. */
    LOST_SOURCE,
    /** The publisher of an article that it was written from allows no brief any more. */
    SOURCE_RESERVED,
    /** The page of an article that it was written from is not there any more. */
    SOURCE_GONE,
    /** A reader says that it is wrong. */
    READER_REPORT
}
