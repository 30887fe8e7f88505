package org.modelwire.batch.archive;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.run.ServerReady;

/** Has the archive follow the database all the time, so that what an editor publishes or withdraws is searched right. */
@ApplicationScoped
public class ArchiveTimer {

    private static final Logger LOG = Logger.getLogger(ArchiveTimer.class.getName());

    private static final long SECONDS = 10;

    @Inject
    private ArchiveFollower follower;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    void begin(@Observes ServerReady ready) {
        scheduler.scheduleWithFixedDelay(this::follow, 1, SECONDS, TimeUnit.SECONDS);
    }

    private void follow() {
        try {
            follower.follow();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "archive cannot follow the database; tried again in " + SECONDS + " s");
        }
    }
}
