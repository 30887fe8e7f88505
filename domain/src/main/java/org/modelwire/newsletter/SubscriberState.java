package org.modelwire.newsletter;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a subscription; the one table of moves. */
public enum SubscriberState implements State<SubscriberState> {
    /** Somebody typed the address; its owner has not agreed yet. */
    PENDING,
    CONFIRMED,
    /** Over, and the address forgotten. */
    ENDED;

    @Override
    public Set<SubscriberState> nextStates() {
        return switch (this) {
            case PENDING -> EnumSet.of(CONFIRMED, ENDED);
            case CONFIRMED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(SubscriberState.class);
        };
    }
}
