package org.modelwire.removal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/**
 * Brings database and journal together before anything is served or begun, and soon after each removal. A server that cannot
 * do again what was removed does not start.
 */
@ApplicationScoped
public class JournalTimer {

    private static final Logger LOG = Logger.getLogger(JournalTimer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private KeptRemovals removals;

    @Inject
    private Rounds rounds;

    void begin(@Observes @Priority(1) ServerReady ready) {
        removals.keep();
        int lost = removals.repeat();
        if (lost > 0) {
            LOG.log(
                    Level.WARNING,
                    "removals done again count={0}: the database did not know of them, it seems to be restored",
                    lost);
        }
        rounds.begin("removals are copied to the journal", PAUSE, PAUSE, removals::keep);
    }
}
