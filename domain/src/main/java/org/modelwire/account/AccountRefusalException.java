package org.modelwire.account;

/** A change to an account or token that is not made; the message tells a person why. */
public final class AccountRefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * A refusal in a sentence.
     *
     * @param field what must be typed differently: {@code login}, {@code name}, {@code password}, {@code old}, {@code code} or {@code
     *     days}; empty if it is none of them
     */
    public AccountRefusalException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
