package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.generation.Generation;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/**
 * Has the archive follow the database all the time: within a second or two after a change that readers can see, on whichever
 * node it was made, and regularly for what they cannot see.
 */
@ApplicationScoped
public class ArchiveTimer {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(10);

    @Inject
    private ArchiveFollower follower;

    @Inject
    private Generation generation;

    @Inject
    private Clock clock;

    @Inject
    private Rounds rounds;

    private long followed = -1;
    private Instant next = Instant.MIN;

    void begin(@Observes ServerReady ready) {
        rounds.begin("the archive follows the database", LOOK, LOOK, this::look);
    }

    void look() {
        Instant now = clock.instant();
        long number = generation.number();
        if (number != followed || !now.isBefore(next)) {
            follower.follow();
            followed = number;
            next = now.plus(MOST);
        }
    }
}
