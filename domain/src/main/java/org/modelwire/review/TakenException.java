package org.modelwire.review;

import java.time.Instant;

/** Another editor has the brief in hand. Nothing was changed. */
public final class TakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String owner;
    private final transient Instant until;

    TakenException(ReviewLock lock) {
        super(lock.owner() + " has it in hand until " + lock.heldUntil());
        this.owner = lock.owner();
        this.until = lock.heldUntil();
    }

    /** Who has it. */
    public String owner() {
        return owner;
    }

    /** When it lapses by itself. */
    public Instant until() {
        return until;
    }
}
