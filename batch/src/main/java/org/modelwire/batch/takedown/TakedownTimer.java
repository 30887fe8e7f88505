package org.modelwire.batch.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.newsletter.Patience;
import org.modelwire.config.JobName;
import org.modelwire.config.MailConfig;
import org.modelwire.run.Jobs;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;
import org.modelwire.takedown.TakedownReview;
import org.modelwire.takedown.notice.NoticeLog;

/**
 * Keeps the clocks of requests: hides what must be hidden by now, closes what no appeal can reach, and has letters sent soon
 * after they are due. While the mail server is away it asks less and less often, a quarter of an hour apart at most.
 */
@ApplicationScoped
public class TakedownTimer {

    private static final Logger LOG = Logger.getLogger(TakedownTimer.class.getName());

    private static final Duration LOOK = Duration.ofSeconds(5);

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

    @Inject
    private Rounds rounds;

    private final Patience patience = new Patience(LOOK);

    void begin(@Observes ServerReady ready) {
        rounds.begin("requests are looked after", LOOK, LOOK, () -> look(clock.instant()));
    }

    void look(Instant now) {
        int changed = review.keepTime("clock");
        if (changed > 0) {
            LOG.log(Level.INFO, "requests moved on by the clock count={0}", changed);
        }
        List<Long> due = mail.isOn() ? log.due() : List.of();
        if (patience.isOver(due, now)) {
            jobs.startUnlessRunning(JobName.NEWSLETTER, "timer");
        }
    }
}
