package org.modelwire.batch.model.paid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.modelwire.config.BudgetConfig;
import org.modelwire.node.Nodes;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.RunSpend;

/** Knows from the ledger what a run may still spend. */
@ApplicationScoped
public class SpendingLimits {

    @Inject
    private ReceiptBook receipts;

    @Inject
    private Nodes nodes;

    @Inject
    private BudgetConfig caps;

    @Inject
    private Clock clock;

    /** What is left for a run at this moment; months are those of UTC. */
    public RunBudget left(long runId) {
        return left(receipts.spendOf(runId));
    }

    /** What is left for a call outside of any run. */
    RunBudget leftForTrial() {
        return left(RunSpend.NOTHING);
    }

    private RunBudget left(RunSpend spent) {
        Instant monthStart = BudgetConfig.monthBegins(clock.instant());
        return new RunBudget(caps, spent, receipts.spentSince(monthStart), monthStart, nodes::areSeveral);
    }
}
