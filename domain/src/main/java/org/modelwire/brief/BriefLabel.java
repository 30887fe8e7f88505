package org.modelwire.brief;

import java.util.Optional;

/** How the text was made, in the words that stand at the headline. */
public enum BriefLabel {
    /** No person has reviewed the text. */
    MACHINE_WRITTEN,
    /** A named editor has reviewed exactly this text. */
    REVIEWED;

    /** The label in full, the same on pages and in letters. */
    public String inWords(Optional<String> reviewer) {
        return switch (this) {
            case MACHINE_WRITTEN -> "Machine-written, not reviewed by a person";
            case REVIEWED -> "Machine-written, reviewed by " + reviewer.orElse("an editor");
        };
    }
}
