package org.modelwire.batch.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** A fetch that brought nothing. The message names the address. */
public class FetchException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration retryAfter;

    FetchException(Reason reason, String message, Throwable cause) {
        super(reason, message, cause);
        this.status = 0;
        this.retryAfter = null;
    }

    FetchException(String message, int status, Optional<Duration> retryAfter) {
        super(Reason.HTTP_STATUS, message);
        this.status = status;
        this.retryAfter = retryAfter.orElse(null);
    }

    /** The status that the server answered with, if the reason is {@link Reason#HTTP_STATUS}. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** How long the server asks us to stay away, counted from its answer. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
