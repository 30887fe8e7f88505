package org.modelwire.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.watch.WatchLedger;

/** Calls every watch item due whose day has come. */
@ApplicationScoped
public class ResolveWatchStep implements Step {

    @Inject
    private WatchLedger ledger;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "resolve-watch";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        workers.forEach(ledger.fallingDue(), 1, context, item -> {
            ledger.fallDue(item, context.actor());
            return Outcome.WRITTEN;
        });
    }
}
