package org.modelwire.web.console.openid;

/** A sign-in through a provider that lets nobody in. The message is for the log, and holds no token or code. */
final class OpenIdRefusalException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final Refusal refusal;

    OpenIdRefusalException(Refusal refusal, String detail) {
        super(onOneLine(detail));
        this.refusal = refusal;
    }

    OpenIdRefusalException(Refusal refusal, Exception cause) {
        super(onOneLine(String.valueOf(cause.getMessage())), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** What a browser or provider sent must not look like a line of the log. */
    private static String onOneLine(String detail) {
        String plain = detail.replaceAll("[^\\x20-\\x7e]+", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
