package org.modelwire.publisher.proof;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a proof; the one table of moves. */
public enum ProofState implements State<ProofState> {
    /** The challenge is given; nothing holds it yet. */
    ASKED,
    /** Whoever holds the request may change the policy. */
    PROVEN,
    /** The challenge is gone, or too long ago: nothing can be changed, and what was chosen stays. */
    LAPSED;

    @Override
    public Set<ProofState> nextStates() {
        return switch (this) {
            case ASKED, LAPSED -> EnumSet.of(PROVEN);
            case PROVEN -> EnumSet.of(PROVEN, LAPSED);
        };
    }
}
