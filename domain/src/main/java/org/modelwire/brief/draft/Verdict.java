package org.modelwire.brief.draft;

/** What the gates say of a draft, from its gravest finding. */
public enum Verdict {
    PASS,
    REVIEW,
    BLOCK
}
