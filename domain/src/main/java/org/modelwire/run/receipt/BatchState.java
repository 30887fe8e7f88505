package org.modelwire.run.receipt;

/** How a batch of questions stands. */
public enum BatchState {
    /** About to be sent; after a crash only the provider knows whether it was. */
    PREPARED,
    /** With the provider. */
    SENT,
    /** Taken in, or given up. */
    ENDED
}
