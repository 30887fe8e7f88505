package org.modelwire.brief.review;

/** What an editor's note is for. */
public enum NoteKind {
    /** The draft waits, and this is what for. */
    HOLD,
    /** The writer is to write it anew with this in mind. */
    SEND_BACK,
    /** It is never published, for this reason. */
    REJECT
}
