package org.modelwire.batch.model.openai;

import com.openai.errors.OpenAIException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.Usage;
import org.modelwire.shared.Reason;

/** The one place where a model call is tried again: at most three tries within one total deadline. */
final class Tries {

    static final int MOST = 3;

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);

    private final Duration total;
    private final Clock clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final FaultReader faults;

    /**
     * A rule for trying again.
     *
     * @param total time for all tries and waits of one call together
     */
    Tries(Duration total, Clock clock, Pause pause, RandomGenerator random, FaultReader faults) {
        this.total = total;
        this.clock = clock;
        this.pause = pause;
        this.random = random;
        this.faults = faults;
    }

    /** One try. */
    interface Attempt<T> {

        /**
         * Sends the request once.
         *
         * @param left time until the deadline; always positive
         * @param number of this try, from 1
         */
        T send(Duration left, int number) throws ModelException;
    }

    /** Waits between tries. */
    interface Pause {

        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * Runs an attempt until it answers, fails for good, has been tried three times, or the next wait would pass the
     * deadline.
     *
     * @param perhapsBilled what a try costs that the provider may have worked on without telling its price
     */
    <T> T run(Usage perhapsBilled, Attempt<T> attempt) throws ModelException {
        Instant deadline = clock.instant().plus(total);
        for (int number = 1; ; number++) {
            Duration left = Duration.between(clock.instant(), deadline);
            try {
                return attempt.send(left, number);
            } catch (OpenAIException e) {
                Fault fault = faults.read(e);
                Duration wait = fault.retryAfter().orElseGet(backOff(number));
                boolean inTime = clock.instant().plus(wait).isBefore(deadline);
                if (!fault.again() || number == MOST || !inTime) {
                    Usage usage = fault.perhapsBilled() ? perhapsBilled : Usage.NONE;
                    throw new ModelException(fault.reason(), fault.message(), e, usage, number, fault.retryAfter());
                }
                await(wait, number, e);
            }
        }
    }

    /** Runs an attempt that must not be repeated, because it may have worked although it seems to have failed. */
    <T> T once(Attempt<T> attempt) throws ModelException {
        try {
            return attempt.send(total, 1);
        } catch (OpenAIException e) {
            Fault fault = faults.read(e);
            throw new ModelException(fault.reason(), fault.message(), e, Usage.NONE, 1, fault.retryAfter());
        }
    }

    private Supplier<Duration> backOff(int number) {
        return () -> {
            double factor = (1 << (number - 1)) * (0.5 + random.nextDouble());
            return Duration.ofMillis((long) (FIRST_BACK_OFF.toMillis() * factor));
        };
    }

    private void await(Duration wait, int number, OpenAIException cause) throws ModelException {
        try {
            pause.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cause.addSuppressed(e);
            throw new ModelException(
                    Reason.INTERRUPTED,
                    "the call was stopped while waiting for its next try",
                    cause,
                    Usage.NONE,
                    number,
                    Optional.empty());
        }
    }
}
