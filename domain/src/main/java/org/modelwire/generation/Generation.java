package org.modelwire.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.brief.BriefEvent;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;
import org.modelwire.shared.StateChanged;

/**
 * Tells which generation of the public pages is the true one. A change made on this node shows at once, one made on
 * another node as soon as this node has looked, which it does each second, so that no reader waits for that.
 */
@ApplicationScoped
public class Generation {

    /** From one look at the database to the next. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** How long a look is believed: if the next one is late, whoever asks looks for himself. */
    static final Duration BELIEVED = Duration.ofSeconds(3);

    private record Look(long number, Instant at) {

        boolean isGood(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(BELIEVED));
        }
    }

    @Inject
    private GenerationRepository generations;

    @Inject
    private Clock clock;

    @Inject
    private Rounds rounds;

    private volatile Look last;
    private volatile int changes;

    void begin(@Observes ServerReady ready) {
        rounds.begin("the generation of the pages is looked at", LOOK, LOOK, this::look);
    }

    /** The current number. What was made while it was another one may tell what is no longer so. */
    public long number() {
        Look known = last;
        return known != null && known.isGood(clock.instant()) ? known.number() : look();
    }

    long look() {
        Instant now = clock.instant();
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
