package org.modelwire.shared;

/** Something outside went wrong in a way that has a word. The message names the address or item, never a secret. */
public class ReasonedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A failure with its word and a sentence that names what failed. */
    public ReasonedException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** A failure with its word, a sentence and the cause it was first seen as. */
    public ReasonedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Whether the cause may pass by itself, so that trying again later makes sense. */
    public boolean isPassing() {
        return reason.isPassing();
    }

    /** The typed reason. */
    public Reason reason() {
        return reason;
    }
}
