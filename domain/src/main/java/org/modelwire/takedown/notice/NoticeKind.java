package org.modelwire.takedown.notice;

/** What a letter about a request says. */
public enum NoticeKind {
    /** It was received, under this number. */
    RECEIPT,
    /** Its briefs are hidden until it is decided. */
    HIDDEN,
    /** It is decided, for these reasons. */
    DECISION,
    /** The appeal was received. */
    APPEAL_RECEIPT,
    /** The appeal is decided, for these reasons. */
    APPEAL_DECISION
}
