package org.modelwire.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.brief.BriefEvent;
import org.modelwire.generation.GenerationRepository.Count;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;
import org.modelwire.shared.StateChanged;

/**
 * Tells which generation of the public pages is the true one. A change made on this node shows at once, one made on
 * another node as soon as this node has looked, which it does each second, so that no reader waits for that. Only what a run
 * publishes, one brief after another, is gathered for some seconds: otherwise every page would be made anew for each of them.
 */
@ApplicationScoped
public class Generation {

    /** From one look at the database to the next. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** How long a look is believed: if the next one is late, whoever asks looks for himself. */
    static final Duration BELIEVED = Duration.ofSeconds(3);

    /** From one showing of what a run publishes to the next. */
    static final Duration GATHERED = Duration.ofSeconds(5);

    /** What readers see, and since when. */
    private record Shown(Count count, Instant since) {

        Shown with(Count next, Instant now) {
            boolean isDue = next.urgent() != count.urgent()
                    || now.isBefore(since)
                    || !now.isBefore(since.plus(GATHERED)) && next.number() != count.number();
            return isDue ? new Shown(next, now) : this;
        }
    }

    private record Look(long number, Instant at, Instant end) {

        boolean isGood(Instant now) {
            return !now.isBefore(at) && now.isBefore(end);
        }
    }

    @Inject
    private GenerationRepository generations;

    @Inject
    private Clock clock;

    @Inject
    private Rounds rounds;

    private volatile Look last;
    private Shown shown;
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
        return see(generations.count(), now, before);
    }

    /** Keeps nothing if something changed since the database was asked: its answer may be from before. */
    private synchronized long see(Count count, Instant now, int before) {
        Shown next = shown == null ? new Shown(count, now) : shown.with(count, now);
        if (changes == before) {
            shown = next;
            last = new Look(next.count().number(), now, now.plus(BELIEVED));
        }
        return next.count().number();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) BriefEvent change) {
        if (GenerationRepository.isUrgent(change)) {
            forget();
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StateChanged change) {
        if (GenerationRepository.isPublic(change) && GenerationRepository.isUrgent(change)) {
            forget();
        }
    }

    private synchronized void forget() {
        changes++;
        last = null;
    }
}
