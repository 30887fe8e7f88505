package org.modelwire.batch.model.openai;

import java.time.Duration;
import java.util.Optional;
import org.modelwire.shared.Reason;

/**
 * What went wrong with one try.
 *
 * @param reason the typed reason
 * @param message for a person; names the endpoint and never holds a secret
 * @param again whether another try within the same call may help
 * @param perhapsBilled whether the provider may have worked for us, so that its price counts
 * @param retryAfter how long the provider asks to stay away
 */
record Fault(Reason reason, String message, boolean again, boolean perhapsBilled, Optional<Duration> retryAfter) {

    /** A fault that another try may mend. */
    static Fault passing(Reason reason, String message) {
        return new Fault(reason, message, true, false, Optional.empty());
    }

    /** A fault that another try would only repeat. */
    static Fault lasting(Reason reason, String message) {
        return new Fault(reason, message, false, false, Optional.empty());
    }

    /** A fault after the request was taken: trying again might pay twice. */
    static Fault afterWork(Reason reason, String message) {
        return new Fault(reason, message, false, true, Optional.empty());
    }

    Fault retryAfter(Optional<Duration> wait) {
        return new Fault(reason, message, again, perhapsBilled, wait);
    }
}
