package org.modelwire.batch.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** A model gave no usable answer. It may cost money all the same: a refusal does. */
public final class ModelException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Usage usage;
    private final int tries;
    private final Duration retryAfter;
    private final boolean passing;

    /** A failure that cost nothing more than is already on a receipt, for example a wrong shape found later. */
    public ModelException(Reason reason, String message) {
        this(reason, message, null, Usage.NONE, 0, Optional.empty());
    }

    /**
     * A failure of a call.
     *
     * @param cause as first seen; may be null
     * @param usage what the provider billed
     * @param tries requests sent
     * @param retryAfter how long the provider asks to stay away, if it says
     */
    public ModelException(
            Reason reason, String message, Throwable cause, Usage usage, int tries, Optional<Duration> retryAfter) {
        super(reason, message, cause);
        this.usage = usage;
        this.tries = tries;
        this.retryAfter = retryAfter.orElse(null);
        this.passing = reason.isPassing();
    }

    private ModelException(Reason reason, String message, boolean passing) {
        super(reason, message, null);
        this.usage = Usage.NONE;
        this.tries = 0;
        this.retryAfter = null;
        this.passing = passing;
    }

    /** A failure after which the same question is never asked again, whatever its reason. */
    public static ModelException forGood(Reason reason, String message) {
        return new ModelException(reason, message, false);
    }

    @Override
    public boolean isPassing() {
        return passing;
    }

    /** Tokens of the request, 0 if nothing was billed. */
    public int tokensIn() {
        return usage.tokensIn();
    }

    /** Tokens of the answer, 0 if nothing was billed. */
    public int tokensOut() {
        return usage.tokensOut();
    }

    /** US dollars by the price table. */
    public BigDecimal costUsd() {
        return usage.costUsd();
    }

    /** Requests sent. */
    public int tries() {
        return tries;
    }

    /** How long the provider asks to stay away, if it says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
