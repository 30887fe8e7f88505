package org.modelwire.brief.draft;

/** How much a finding weighs. */
public enum Severity {
    /** An editor should look; the draft never publishes itself. */
    REVIEW,
    /** The draft is wrong, copied or unsafe and is held until it is changed. */
    BLOCK
}
