package org.modelwire.batch.model.paid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.config.BudgetConfig;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.shared.Reason;

/**
 * What a run may still ask and spend. Counts from the ledger, so that a run that was interrupted does not start afresh,
 * and sets the estimate of each call aside before it is made, so that many calls at a time do not go past a cap together.
 */
public final class RunBudget {

    private final BudgetConfig caps;
    private final Instant month;
    private final BooleanSupplier several;
    private long calls;
    private int inFlight;
    private BigDecimal reserved = BigDecimal.ZERO;
    private BigDecimal runUsd;
    private BigDecimal monthUsd;

    /**
     * The caps and what counts against them already.
     *
     * @param spent by this run
     * @param month US dollars spent by all runs of this calendar month
     */
    public RunBudget(BudgetConfig caps, RunSpend spent, BigDecimal month) {
        this(caps, spent, month, Instant.EPOCH, () -> false);
    }

    /**
     * The caps and what counts against them already.
     *
     * @param spent by this run
     * @param month US dollars spent by all runs of this calendar month
     * @param monthStart when that began
     * @param several whether other nodes may spend at the same time, which is then counted before each call
     */
    RunBudget(BudgetConfig caps, RunSpend spent, BigDecimal month, Instant monthStart, BooleanSupplier several) {
        this.caps = caps;
        this.calls = spent.calls();
        this.runUsd = spent.costUsd();
        this.monthUsd = month;
        this.month = monthStart;
        this.several = several;
    }

    /**
     * Opens the receipt of a call for which leave was taken. Where other nodes spend too, what this object has counted is not
     * all: the ledger has the last word.
     *
     * @throws StepAbortedException if together they have reached a cap
     */
    long open(ReceiptBook receipts, Question question, long runId, BigDecimal estimate) throws StepAbortedException {
        if (!caps.isAny() || !several.getAsBoolean()) {
            return receipts.open(question, runId, estimate);
        }
        AtomicReference<StepAbortedException> cap = new AtomicReference<>();
        OptionalLong receipt = receipts.open(question, runId, estimate, month, (run, all) -> {
            cap.set(new RunBudget(caps, run, all).reached(estimate).orElse(null));
            return cap.get() == null;
        });
        if (receipt.isEmpty()) {
            throw cap.get();
        }
        return receipt.getAsLong();
    }

    /**
     * Takes leave for one call. Where a cap might be passed only because calls in flight are estimated upward, it waits
     * until they have their price.
     *
     * @param estimate US dollars that the call costs at most
     * @throws StepAbortedException if a cap is reached; what is left waits for the next run
     */
    synchronized void reserve(BigDecimal estimate) throws StepAbortedException, InterruptedException {
        Optional<StepAbortedException> reached = reached(estimate);
        // Waiting helps only while what is truly spent is below every cap.
        while (reached.isPresent()
                && inFlight > 0
                && reached(BigDecimal.ZERO.subtract(reserved)).isEmpty()) {
            wait();
            reached = reached(estimate);
        }
        if (reached.isPresent()) {
            throw reached.get();
        }
        inFlight++;
        take(estimate);
    }

    /** Takes leave for a call whose price this budget will not learn, without waiting; or says which cap is in the way. */
    synchronized Optional<StepAbortedException> tryReserve(BigDecimal estimate) {
        Optional<StepAbortedException> reached = reached(estimate);
        if (reached.isEmpty()) {
            take(estimate);
        }
        return reached;
    }

    private void take(BigDecimal estimate) {
        calls++;
        reserved = reserved.add(estimate);
    }

    /** Counts what a call has cost in place of its estimate. */
    synchronized void settle(BigDecimal estimate, BigDecimal cost) {
        inFlight--;
        reserved = reserved.subtract(estimate);
        runUsd = runUsd.add(cost);
        monthUsd = monthUsd.add(cost);
        notifyAll();
    }

    private Optional<StepAbortedException> reached(BigDecimal estimate) {
        if (caps.runCalls().isPresent() && calls >= caps.runCalls().getAsInt()) {
            return Optional.of(reached("modelwire.budget.run-calls", calls + " calls"));
        }
        BigDecimal more = reserved.add(estimate);
        return reached("modelwire.budget.run-usd", caps.runUsd(), runUsd, more)
                .or(() -> reached("modelwire.budget.month-usd", caps.monthUsd(), monthUsd, more));
    }

    private static Optional<StepAbortedException> reached(
            String key, Optional<BigDecimal> cap, BigDecimal spent, BigDecimal more) {
        return cap.filter(most -> spent.compareTo(most) >= 0 || spent.add(more).compareTo(most) > 0)
                .map(most -> reached(key, dollars(spent) + ", and " + dollars(more) + " at most to come"));
    }

    private static String dollars(BigDecimal amount) {
        return "$" + amount.stripTrailingZeros().toPlainString();
    }

    private static StepAbortedException reached(String key, String spent) {
        return new StepAbortedException(
                RunStatus.DEGRADED,
                Reason.BUDGET,
                key + " is reached with " + spent + "; the rest waits for the next run");
    }
}
