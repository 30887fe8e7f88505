package org.modelwire.brief;

/** How the text was made, in the words that stand at the headline. */
public enum BriefLabel {
    /** No person has reviewed the text. */
    MACHINE_WRITTEN,
    /** A named editor has reviewed exactly this text. */
    REVIEWED
}
