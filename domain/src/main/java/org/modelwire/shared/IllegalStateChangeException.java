package org.modelwire.shared;

/** A change of state that the item's table of moves does not know. Names both states. */
public final class IllegalStateChangeException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Refuses a move. */
    public IllegalStateChangeException(String item, Object id, Enum<?> from, Enum<?> to) {
        super(item + " " + id + " cannot change from " + from + " to " + to);
    }
}
