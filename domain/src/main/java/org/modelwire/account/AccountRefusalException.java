package org.modelwire.account;

/** A change to an account that is not made; the message tells a person why. */
public final class AccountRefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal in a sentence. */
    public AccountRefusalException(String message) {
        super(message);
    }
}
