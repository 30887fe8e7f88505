package org.modelwire.batch.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.batch.run.NextRun;
import org.modelwire.config.JobName;
import org.modelwire.config.MailConfig;
import org.modelwire.config.NewsletterConfig;
import org.modelwire.config.NightlyConfig;
import org.modelwire.newsletter.LetterLog;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/**
 * Starts the job at the time of the daily letter, once after a start of the server, for it may have been down at that time,
 * and soon after somebody asked for a letter or a brief was put right. While the mail server is away it asks less and less
 * often, a quarter of an hour apart at most.
 */
@ApplicationScoped
public class NewsletterTimer {

    private static final Duration LOOK = Duration.ofSeconds(15);

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

    @Inject
    private Rounds rounds;

    private NextRun next;
    private Instant due;
    private final Patience patience = new Patience(LOOK);

    void begin(@Observes ServerReady ready) {
        if (mail.isOn()) {
            next = new NextRun(config.at(), nightly.zone());
            due = clock.instant();
            rounds.begin("letters are looked after", LOOK, LOOK, () -> look(clock.instant()));
        }
    }

    void look(Instant now) {
        boolean daily = !now.isBefore(due);
        if (daily) {
            due = next.after(now);
        }
        if (daily || patience.isOver(log.awaitedNow(), now)) {
            jobs.startUnlessRunning(JobName.NEWSLETTER, "timer");
        }
    }
}
