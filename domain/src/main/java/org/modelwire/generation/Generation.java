package org.modelwire.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.brief.BriefEvent;
import org.modelwire.shared.StateChanged;

/**
 * Tells which generation of the public pages is the true one. A change made on this node shows at once, one made on
 * another node within {@link #LOOK}.
 */
@ApplicationScoped
public class Generation {

    /** How long an answer of the database is believed. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private record Look(long number, Instant at) {

        boolean isGood(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LOOK));
        }
    }

    @Inject
    private GenerationRepository generations;

    @Inject
    private Clock clock;

    private volatile Look last;
    private volatile int changes;

    /** The current number. What was made while it was another one may tell what is no longer so. */
    public long number() {
        Instant now = clock.instant();
        Look known = last;
        if (known != null && known.isGood(now)) {
            return known.number();
        }
        int before = changes;
        long number = generations.number();
        keep(new Look(number, now), before);
        return number;
    }

    /** Not if something changed since the database was asked: its answer may be from before. */
    private synchronized void keep(Look look, int before) {
        if (changes == before) {
            last = look;
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) BriefEvent change) {
        forget();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StateChanged change) {
        if (GenerationRepository.isPublic(change)) {
            forget();
        }
    }

    private synchronized void forget() {
        changes++;
        last = null;
    }
}
