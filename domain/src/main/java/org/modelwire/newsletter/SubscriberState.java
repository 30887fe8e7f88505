package org.modelwire.newsletter;

import java.util.EnumSet;
import java.util.Set;

/** The life of a subscription; the one table of moves. */
public enum SubscriberState {
    /** Somebody typed the address; its owner has not agreed yet. */
    PENDING,
    CONFIRMED,
    /** Over, and the address forgotten. */
    ENDED;

    /** The states that may follow. */
    public Set<SubscriberState> nextStates() {
        return switch (this) {
            case PENDING -> EnumSet.of(CONFIRMED, ENDED);
            case CONFIRMED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(SubscriberState.class);
        };
    }
}
