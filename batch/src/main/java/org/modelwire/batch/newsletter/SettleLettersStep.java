package org.modelwire.batch.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepContext;
import org.modelwire.newsletter.LetterLog;

/**
 * Reports the letters of which a dead run has left no outcome: they may have gone out, so they are never sent again. Then
 * gives up what was put off for a day, and forgets who never agreed.
 */
@ApplicationScoped
public class SettleLettersStep implements Step {

    private static final Logger LOG = Logger.getLogger(SettleLettersStep.class.getName());

    @Inject
    private LetterLog log;

    @Override
    public String name() {
        return "settle-letters";
    }

    @Override
    public void run(StepContext context) {
        List<Long> unknown = log.settle(context.actor());
        if (!unknown.isEmpty()) {
            LOG.log(Level.WARNING, "letters without outcome, not sent again letters={0}", unknown);
        }
        unknown.forEach(letter -> context.count(Outcome.FAILED));
        log.tidy(context.actor());
    }
}
