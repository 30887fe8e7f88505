package org.modelwire.batch.brief;

import java.math.BigDecimal;
import java.util.Optional;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.config.BudgetConfig;
import org.modelwire.run.RunSpend;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;

/** What a run may still ask and spend. Counts from the ledger, so that a run that was interrupted does not start afresh. */
final class RunBudget {

    private final BudgetConfig caps;
    private long calls;
    private BigDecimal runUsd;
    private BigDecimal monthUsd;

    /**
     * The caps and what counts against them already.
     *
     * @param spent by this run
     * @param month US dollars spent by all runs of this calendar month
     */
    RunBudget(BudgetConfig caps, RunSpend spent, BigDecimal month) {
        this.caps = caps;
        this.calls = spent.calls();
        this.runUsd = spent.costUsd();
        this.monthUsd = month;
    }

    /**
     * Takes leave for one call.
     *
     * @throws StepAbortedException if a cap is reached; what is left waits for the next run
     */
    synchronized void reserveCall() throws StepAbortedException {
        if (caps.runCalls().isPresent() && calls >= caps.runCalls().getAsInt()) {
            throw reached("modelwire.budget.run-calls", calls + " calls");
        }
        check("modelwire.budget.run-usd", caps.runUsd(), runUsd);
        check("modelwire.budget.month-usd", caps.monthUsd(), monthUsd);
        calls++;
    }

    private static void check(String key, Optional<BigDecimal> cap, BigDecimal spent) throws StepAbortedException {
        if (cap.isPresent() && spent.compareTo(cap.get()) >= 0) {
            throw reached(key, "$" + spent.toPlainString());
        }
    }

    private static StepAbortedException reached(String key, String spent) {
        return new StepAbortedException(
                RunStatus.DEGRADED,
                Reason.BUDGET,
                key + " is reached with " + spent + "; the rest waits for the next run");
    }

    /** Counts what a call has cost. */
    synchronized void spend(BigDecimal usd) {
        runUsd = runUsd.add(usd);
        monthUsd = monthUsd.add(usd);
    }
}
