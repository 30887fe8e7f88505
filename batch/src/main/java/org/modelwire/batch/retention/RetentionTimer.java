package org.modelwire.batch.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;

/** Starts the job once a day, first an hour after a start of the server. */
@ApplicationScoped
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

    @Inject
    private Jobs jobs;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    void begin(@Observes ServerReady ready) {
        scheduler.scheduleWithFixedDelay(this::start, 1, 24, TimeUnit.HOURS);
    }

    private void start() {
        try {
            jobs.start(JobName.RETENTION, "timer");
        } catch (AlreadyRunningException e) {
            LOG.log(Level.FINE, "retention not started: {0}", e.getMessage());
        } catch (Exception e) {
            // A start that throws would be the last one.
            LOG.log(Level.WARNING, e, () -> "retention could not be started; next start in a day");
        }
    }
}
