package org.modelwire.batch.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobNotAvailableException;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/** Starts the job once a day, first an hour after a start of the server. */
@ApplicationScoped
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

    @Inject
    private Jobs jobs;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        rounds.begin("retention is started", Duration.ofHours(1), Duration.ofDays(1), this::start);
    }

    private void start() throws JobNotAvailableException {
        try {
            jobs.start(JobName.RETENTION, "timer");
        } catch (AlreadyRunningException e) {
            LOG.log(Level.FINE, "retention not started: {0}", e.getMessage());
        }
    }
}
