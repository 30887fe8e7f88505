package org.modelwire.batch.newsletter;

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
import org.modelwire.batch.run.NextRun;
import org.modelwire.config.JobName;
import org.modelwire.config.MailConfig;
import org.modelwire.config.NewsletterConfig;
import org.modelwire.config.NightlyConfig;
import org.modelwire.newsletter.LetterLog;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobNotAvailableException;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;

/**
 * Starts the job at the time of the daily letter, once after a start of the server, for it may have been down at that time,
 * and soon after somebody asked for a letter or a brief was put right. While the mail server is away it asks less and less
 * often, a quarter of an hour apart at most.
 */
@ApplicationScoped
public class NewsletterTimer {

    private static final Logger LOG = Logger.getLogger(NewsletterTimer.class.getName());

    private static final long LOOK_SECONDS = 15;
    private static final Duration SHORTEST = Duration.ofSeconds(LOOK_SECONDS);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Inject
    private MailConfig mail;

    @Inject
    private NewsletterConfig config;

    @Inject
    private NightlyConfig nightly;

    @Inject
    private LetterLog log;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private NextRun next;
    private Instant due;
    private Instant notBefore = Instant.MIN;
    private Duration pause = SHORTEST;

    void begin(@Observes ServerReady ready) {
        if (mail.isOn()) {
            next = new NextRun(config.at(), nightly.zone());
            due = clock.instant();
            scheduler.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            look(clock.instant());
        } catch (Exception e) {
            // A look that throws would be the last one.
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "newsletter could not be looked after; next look in " + LOOK_SECONDS + " s");
        }
    }

    void look(Instant now) throws JobNotAvailableException {
        if (!now.isBefore(due)) {
            due = next.after(now);
            start();
        } else if (!log.isAnyAwaited()) {
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
            LOG.log(Level.FINE, "newsletter not started: {0}", e.getMessage());
        }
    }
}
