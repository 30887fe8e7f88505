package org.modelwire.batch.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.modelwire.config.JobName;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/** Starts the job once a day, first an hour after a start of the server. */
@ApplicationScoped
public class RetentionTimer {

    @Inject
    private Jobs jobs;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        rounds.begin("retention is started", Duration.ofHours(1), Duration.ofDays(1), () -> {
            jobs.startUnlessRunning(JobName.RETENTION, "timer");
        });
    }
}
