package org.modelwire.run.receipt;

/** How a question to a model stands. */
public enum ReceiptState {
    /** Asked; no answer is stored. After a crash nobody knows whether one came. */
    OPEN,
    /** Answered, and never asked again. */
    ANSWERED,
    /** Asked in vain; may be asked again in a later run. */
    FAILED
}
