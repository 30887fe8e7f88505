package org.modelwire.batch.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.newsletter.smtp.Delivery;
import org.modelwire.batch.newsletter.smtp.MailConnection;
import org.modelwire.batch.newsletter.smtp.MailServer;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.newsletter.LetterState;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.ReasonedException;
import org.modelwire.takedown.notice.ClaimedNotice;
import org.modelwire.takedown.notice.NoticeLog;
import org.modelwire.takedown.notice.NoticeState;

/**
 * Sends every letter about a request that is due. Each is claimed before the mail server sees it; what an earlier run has left
 * without an outcome is never sent again; a connection that fails or breaks off ends the step.
 */
@ApplicationScoped
public class SendNoticesStep implements Step {

    private static final Logger LOG = Logger.getLogger(SendNoticesStep.class.getName());

    @Inject
    private NoticeLog log;

    @Inject
    private MailServer server;

    @Inject
    private NoticeWriter writer;

    @Override
    public String name() {
        return "send-notices";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException {
        List<Long> unknown = log.settle(context.actor());
        if (!unknown.isEmpty()) {
            LOG.log(Level.WARNING, "notices without outcome, not sent again notices={0}", unknown);
        }
        unknown.forEach(notice -> context.count(Outcome.FAILED));
        List<Long> due = log.due();
        if (due.isEmpty()) {
            return;
        }
        try (MailConnection connection = server.connect()) {
            for (long id : due) {
                if (context.isStopping()) {
                    return;
                }
                connection.open();
                context.count(send(id, connection, context.actor()));
            }
        } catch (ReasonedException e) {
            throw new StepAbortedException(
                    RunStatus.DEGRADED, e.reason(), e.getMessage() + "; what is left waits for the next run");
        }
    }

    private Outcome send(long id, MailConnection connection, String actor) throws ReasonedException {
        Optional<ClaimedNotice> claimed = OnConflict.retryOnce(() -> log.claim(id));
        if (claimed.isEmpty()) {
            return Outcome.UNTOUCHED;
        }
        ClaimedNotice notice = claimed.get();
        Delivery delivery = connection.send("notice", id, notice.address(), writer.write(notice));
        NoticeState outcome = outcome(delivery.outcome());
        OnConflict.retryOnce(() -> {
            log.conclude(id, outcome, delivery.reply(), actor);
            return notice;
        });
        if (outcome == NoticeState.UNKNOWN) {
            throw new ReasonedException(delivery.reason(), notice + " has no outcome: " + delivery.reply());
        }
        return switch (outcome) {
            case SENT -> Outcome.WRITTEN;
            case WAITING -> Outcome.SKIPPED;
            default -> Outcome.FAILED;
        };
    }

    private static NoticeState outcome(LetterState outcome) {
        return switch (outcome) {
            case SENT -> NoticeState.SENT;
            case DEFERRED -> NoticeState.WAITING;
            case REFUSED -> NoticeState.REFUSED;
            case UNKNOWN, CLAIMED -> NoticeState.UNKNOWN;
        };
    }
}
