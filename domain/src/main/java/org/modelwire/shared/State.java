package org.modelwire.shared;

import java.util.Set;

/**
 * A state of something that changes by a table of moves.
 *
 * @param <S> the states of the same thing
 */
public interface State<S extends Enum<S> & State<S>> {

    /** The states that may follow. */
    Set<S> nextStates();

    /**
     * Moves on.
     *
     * @param item what it is a state of, for the refusal
     * @return the next state
     * @throws IllegalStateChangeException if the table has no such move
     */
    default S to(S next, String item, Object id) {
        if (!nextStates().contains(next)) {
            throw new IllegalStateChangeException(item, id, (Enum<?>) this, next);
        }
        return next;
    }
}
