package org.modelwire.brief;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a brief; the one table of moves. */
public enum BriefState implements State<BriefState> {
    /** Written; no gate has seen it. */
    DRAFT,
    /** A gate objects; an editor must act. */
    HELD,
    /** Passed the gates or needs an editor's eyes; waits for approval. */
    IN_REVIEW,
    /** Out in the world. */
    PUBLISHED,
    /** Out in the world, with a visible correction. */
    CORRECTED,
    /** Was out and is kept from readers while a request about it is looked at; it comes back, or it goes. */
    HIDDEN,
    /** An editor said no. */
    REJECTED,
    /** Was out and is gone from every exit. */
    WITHDRAWN;

    @Override
    public Set<BriefState> nextStates() {
        return switch (this) {
            // Back to a draft: a further article of the story is read, and the text is written anew.
            case DRAFT -> EnumSet.of(DRAFT, HELD, IN_REVIEW, REJECTED);
            case HELD -> EnumSet.of(DRAFT, IN_REVIEW, REJECTED);
            case IN_REVIEW -> EnumSet.of(DRAFT, PUBLISHED, HELD, REJECTED);
            case PUBLISHED, CORRECTED -> EnumSet.of(CORRECTED, HIDDEN, WITHDRAWN);
            case HIDDEN -> EnumSet.of(PUBLISHED, CORRECTED, WITHDRAWN);
            case REJECTED, WITHDRAWN -> EnumSet.noneOf(BriefState.class);
        };
    }

    /** Whether nothing can happen to it any more. */
    public boolean isOver() {
        return this == REJECTED || this == WITHDRAWN;
    }

    /** Whether an editor or a run can still let it out. */
    public boolean isWaiting() {
        return this == DRAFT || this == HELD || this == IN_REVIEW;
    }

    /** Whether readers saw it once: it is out, or was. */
    public boolean wasPublic() {
        return isPublic() || this == HIDDEN || this == WITHDRAWN;
    }

    /** Whether readers can see it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == CORRECTED;
    }
}
