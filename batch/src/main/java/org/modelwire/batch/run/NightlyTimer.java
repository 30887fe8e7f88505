package org.modelwire.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.JobName;
import org.modelwire.config.NightlyConfig;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Deployed;
import org.modelwire.schedule.Rounds;

/**
 * Starts the nightly run at its time, on one node of those that see it come. It looks at the clock twice a minute instead of
 * sleeping until then, so that a machine that was suspended or whose clock was set does not miss its night.
 */
@ApplicationScoped
public class NightlyTimer {

    private static final Logger LOG = Logger.getLogger(NightlyTimer.class.getName());

    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final long START_SECONDS = 3;
    private static final long AGAIN_SECONDS = 1;

    @Inject
    private NightlyConfig config;

    @Inject
    private JobStarter jobs;

    @Inject
    private Clock clock;

    @Inject
    private Instance<Readiness> awaited;

    @Inject
    private Rounds rounds;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Instant due;

    /** The batch runtime takes no job before the application is up, which is a little later. */
    void startAtOnce(@Observes Deployed deployed) {
        if (config.onStart()) {
            scheduler.schedule(this::startWhenReady, START_SECONDS, TimeUnit.SECONDS);
        }
    }

    void begin(@Observes ServerReady ready) {
        config.at().ifPresent(at -> {
            NextRun next = new NextRun(at, config.zone());
            due = next.after(clock.instant());
            LOG.log(Level.INFO, "nightly run is next due at {0}", due);
            rounds.begin("the nightly run is started at its time", LOOK, LOOK, () -> look(next));
        });
    }

    private void startWhenReady() {
        if (awaited.stream().allMatch(Readiness::isReached)) {
            start("start of the server", actor -> jobs.start(JobName.NIGHTLY, actor));
        } else {
            scheduler.schedule(this::startWhenReady, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look(NextRun next) {
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            Instant moment = due;
            due = next.after(now);
            start("timer", actor -> startDue(moment, actor));
        }
    }

    /** The moment is the same on every node, and one of them gets it. */
    private void startDue(Instant moment, String actor) throws AlreadyRunningException {
        if (jobs.startDue(JobName.NIGHTLY, moment, actor).isEmpty()) {
            LOG.log(Level.INFO, "nightly run of {0} not started: another node has done so", moment);
        }
    }

    /** One way to start a run. */
    @FunctionalInterface
    private interface Start {
        void by(String actor) throws AlreadyRunningException;
    }

    private void start(String actor, Start start) {
        try {
            start.by(actor);
        } catch (AlreadyRunningException e) {
            LOG.log(Level.INFO, "nightly run not started by {0}: {1}", new Object[] {actor, e.getMessage()});
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "nightly run could not be started by " + actor + "; next try at " + due);
        }
    }
}
