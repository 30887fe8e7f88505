package org.modelwire.batch.newsletter.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.modelwire.newsletter.LetterState;
import org.modelwire.shared.Reason;

/**
 * What came of a letter.
 *
 * @param reply the mail server's words, or what is known instead
 * @param isNoMailbox whether the recipient was refused for good (RFC 5321, section 4.2.1: 5yz), and not the letter
 * @param reason why the connection broke off, if it did
 */
public record Delivery(LetterState outcome, String reply, boolean isNoMailbox, Reason reason) {

    private static final Pattern CODE = Pattern.compile("[45]\\d\\d\\b.*", Pattern.DOTALL);
    private static final int DEEPEST = 20;

    static Delivery sent() {
        return new Delivery(LetterState.SENT, "taken", false, Reason.REFUSED);
    }

    /** A letter that could not even be written down. */
    static Delivery unwritable(Exception e) {
        return new Delivery(LetterState.REFUSED, "cannot be written: " + e.getMessage(), false, Reason.REFUSED);
    }

    /**
     * Reads the answer out of what Jakarta Mail throws: the reply code stands at the head of a message in the chain. Where
     * there is none, the connection broke off: nobody knows what the server made of a letter that it had whole, and one that
     * it had not it may not deliver (RFC 5321, section 4.1.1.4).
     *
     * @param handedOver whether all of the letter was on its way
     */
    static Delivery of(MessagingException e, boolean handedOver) {
        Optional<String> reply = reply(e);
        if (reply.isEmpty() && !handedOver) {
            return new Delivery(
                    LetterState.DEFERRED,
                    "broken off before the letter was there: " + e.getMessage(),
                    false,
                    reason(e));
        }
        if (reply.isEmpty()) {
            return new Delivery(LetterState.UNKNOWN, "no answer: " + e.getMessage(), false, reason(e));
        }
        boolean forGood = reply.get().startsWith("5");
        boolean recipient = e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
        return new Delivery(
                forGood ? LetterState.REFUSED : LetterState.DEFERRED,
                reply.get(),
                forGood && recipient,
                Reason.REFUSED);
    }

    private static Optional<String> reply(MessagingException e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(cause.getMessage()).strip();
            if (CODE.matcher(message).matches()) {
                return Optional.of(message.replaceAll("\\s+", " "));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The word for a connection that cannot be made, or broke off. */
    static Reason reason(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof UnknownHostException) {
                return Reason.DNS;
            }
            if (cause instanceof SSLException) {
                return Reason.TLS;
            }
            if (cause instanceof SocketTimeoutException) {
                return Reason.TIMED_OUT;
            }
            cause = cause.getCause();
        }
        return Reason.REFUSED;
    }
}
