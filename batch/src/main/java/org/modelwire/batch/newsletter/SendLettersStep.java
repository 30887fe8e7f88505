package org.modelwire.batch.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.newsletter.letter.LetterWriter;
import org.modelwire.batch.newsletter.smtp.Delivery;
import org.modelwire.batch.newsletter.smtp.MailConnection;
import org.modelwire.batch.newsletter.smtp.MailServer;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.config.NewsletterConfig;
import org.modelwire.config.NightlyConfig;
import org.modelwire.newsletter.Issue;
import org.modelwire.newsletter.LetterLog;
import org.modelwire.newsletter.LetterOrder;
import org.modelwire.newsletter.LetterState;
import org.modelwire.newsletter.Rhythm;
import org.modelwire.newsletter.content.ClaimedLetter;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/**
 * Sends every letter that is due. Each is claimed before the mail server sees it; one that is refused or put off stops no
 * other; a connection that fails or breaks off ends the step, and what is left waits for the next run.
 */
@ApplicationScoped
public class SendLettersStep implements Step {

    private static final Logger LOG = Logger.getLogger(SendLettersStep.class.getName());

    @Inject
    private LetterLog log;

    @Inject
    private MailServer server;

    @Inject
    private LetterWriter writer;

    @Inject
    private NewsletterConfig config;

    @Inject
    private NightlyConfig nightly;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "send-letters";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException {
        List<LetterOrder> due = log.due(issues(clock.instant(), nightly.zone()));
        if (due.isEmpty()) {
            return;
        }
        int sent = 0;
        try (MailConnection connection = server.connect()) {
            for (LetterOrder order : due) {
                if (context.isStopping()) {
                    return;
                }
                connection.open();
                Outcome outcome = send(order, connection, context.actor());
                context.count(outcome);
                sent += outcome == Outcome.WRITTEN ? 1 : 0;
            }
        } catch (ReasonedException e) {
            RunStatus status = sent == 0 ? RunStatus.FAILED : RunStatus.DEGRADED;
            throw new StepAbortedException(
                    status, e.reason(), e.getMessage() + "; what is left waits for the next run");
        }
    }

    private List<Issue> issues(Instant now, ZoneId zone) {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> Issue.latest(rhythm, now, config, zone))
                .toList();
    }

    private Outcome send(LetterOrder order, MailConnection connection, String actor) throws ReasonedException {
        // The reader may change the subscription in the same moment.
        Optional<ClaimedLetter> claimed = OnConflict.retryOnce(() -> log.claim(order));
        if (claimed.isEmpty()) {
            return Outcome.UNTOUCHED;
        }
        ClaimedLetter letter = claimed.get();
        Delivery delivery = connection.send("letter", letter.id(), letter.address(), writer.write(letter));
        OnConflict.retryOnce(() -> {
            log.conclude(letter.id(), delivery.outcome(), delivery.reply(), delivery.isNoMailbox(), actor);
            return letter;
        });
        if (delivery.outcome() == LetterState.UNKNOWN) {
            throw new ReasonedException(delivery.reason(), letter + " has no outcome: " + delivery.reply());
        }
        if (delivery.reason() == Reason.TIMED_OUT) { // the next letter would wait as long
            throw new ReasonedException(delivery.reason(), letter + " is put off: " + delivery.reply());
        }
        if (delivery.outcome() != LetterState.SENT) {
            LOG.log(Level.WARNING, "letter not taken letter={0} outcome={1} reply=\"{2}\"", new Object[] {
                Long.toString(letter.id()), delivery.outcome(), delivery.reply()
            });
        }
        return switch (delivery.outcome()) {
            case SENT -> Outcome.WRITTEN;
            case DEFERRED -> Outcome.SKIPPED;
            default -> Outcome.FAILED;
        };
    }
}
