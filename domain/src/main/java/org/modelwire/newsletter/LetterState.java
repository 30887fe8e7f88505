package org.modelwire.newsletter;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a letter; the one table of moves. */
public enum LetterState implements State<LetterState> {
    /** Somebody is about to send it, or died while doing so. */
    CLAIMED,
    /** The mail server took it. */
    SENT,
    /** The mail server asked to try again later. */
    DEFERRED,
    /** The mail server will not take it. */
    REFUSED,
    /** Nobody knows whether it was taken; it is never sent again. */
    UNKNOWN;

    @Override
    public Set<LetterState> nextStates() {
        return switch (this) {
            case CLAIMED -> EnumSet.of(SENT, DEFERRED, REFUSED, UNKNOWN);
            case DEFERRED -> EnumSet.of(CLAIMED, REFUSED);
            case SENT, REFUSED, UNKNOWN -> EnumSet.noneOf(LetterState.class);
        };
    }
}
