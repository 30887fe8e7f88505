package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/** Has the archive follow the database all the time, so that what an editor publishes or withdraws is searched right. */
@ApplicationScoped
public class ArchiveTimer {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    private ArchiveFollower follower;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        rounds.begin("the archive follows the database", FIRST, PAUSE, follower::follow);
    }
}
