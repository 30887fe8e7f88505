package org.modelwire.batch.takedown;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.JobName;
import org.modelwire.config.MailConfig;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobNotAvailableException;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;
import org.modelwire.takedown.TakedownReview;
import org.modelwire.takedown.notice.NoticeLog;

/**
 * Keeps the clocks of requests: hides what must be hidden by now, closes what no appeal can reach, and has letters sent soon
 * after they are due. While the mail server is away it asks less and less often, a quarter of an hour apart at most.
 */
@ApplicationScoped
public class TakedownTimer {

    private static final Logger LOG = Logger.getLogger(TakedownTimer.class.getName());

    private static final long LOOK_SECONDS = 15;
    private static final Duration SHORTEST = Duration.ofSeconds(LOOK_SECONDS);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Inject
    private TakedownReview review;

    @Inject
    private NoticeLog log;

    @Inject
    private MailConfig mail;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Instant notBefore = Instant.MIN;
    private Duration pause = SHORTEST;

    void begin(@Observes ServerReady ready) {
        scheduler.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            look(clock.instant());
        } catch (Exception e) {
            // A look that throws would be the last one; another node may have done the same in the same moment.
            LOG.log(Level.WARNING, e, () -> "requests could not be looked after; next look in " + LOOK_SECONDS + " s");
        }
    }

    void look(Instant now) throws JobNotAvailableException {
        int changed = review.keepTime("clock");
        if (changed > 0) {
            LOG.log(Level.INFO, "requests moved on by the clock count={0}", changed);
        }
        if (!mail.isOn() || log.due().isEmpty()) {
            pause = SHORTEST;
        } else if (!now.isBefore(notBefore)) {
            notBefore = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            start();
        }
    }

    private void start() throws JobNotAvailableException {
        try {
            jobs.start(JobName.NEWSLETTER, "timer");
        } catch (AlreadyRunningException e) {
            LOG.log(Level.FINE, "letters not sent now: {0}", e.getMessage());
        }
    }
}
