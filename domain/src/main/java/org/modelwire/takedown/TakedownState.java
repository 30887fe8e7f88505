package org.modelwire.takedown;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a takedown request; the one table of moves. */
public enum TakedownState implements State<TakedownState> {
    RECEIVED,
    VERIFIED,
    DECIDED,
    APPEALED,
    CLOSED;

    @Override
    public Set<TakedownState> nextStates() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(VERIFIED, DECIDED);
            case VERIFIED -> EnumSet.of(DECIDED);
            case DECIDED -> EnumSet.of(APPEALED, CLOSED);
            case APPEALED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(TakedownState.class);
        };
    }
}
