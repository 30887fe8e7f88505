package org.modelwire.run.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;

/** Writes receipts, each step in a short transaction of its own, so that none is open during a call. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReceiptBook {

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** How a question stands; empty if it was never asked. */
    public Optional<Standing> find(Question question) {
        return receipts.findByIdentity(question.identity()).map(Standing::of);
    }

    /**
     * Writes the receipt before the call.
     *
     * @param estimate US dollars that the call costs at most; counts as spent until the price is known
     * @return the receipt's id
     * @throws org.modelwire.shared.IllegalStateChangeException if it was answered before or waits in a batch
     */
    public long open(Question question, long runId, BigDecimal estimate) {
        return opened(question, runId, estimate).id();
    }

    /** Whether another call may be made, after what counts as spent already. */
    @FunctionalInterface
    public interface Leave {

        /**
         * Decides.
         *
         * @param run what its run has asked and spent, on all nodes
         * @param month US dollars that all runs have spent this month
         */
        boolean isGiven(RunSpend run, BigDecimal month);
    }

    /**
     * Writes the receipt before the call, if what all nodes have spent leaves room for it. They do so one after another, so
     * that together they stay below the caps.
     *
     * @param month when the month began
     * @return the receipt's id; empty if no leave was given
     * @throws org.modelwire.shared.IllegalStateChangeException if it was answered before or waits in a batch
     */
    public OptionalLong open(Question question, long runId, BigDecimal estimate, Instant month, Leave leave) {
        receipts.lockSpending();
        return leave.isGiven(receipts.spendOf(runId), receipts.spentSince(month))
                ? OptionalLong.of(opened(question, runId, estimate).id())
                : OptionalLong.empty();
    }

    Receipt opened(Question question, long runId, BigDecimal estimate) {
        Optional<Receipt> known = receipts.findByIdentity(question.identity());
        if (known.isPresent()) {
            known.get().ask(runId, estimate, clock.instant());
            return known.get();
        }
        Receipt receipt = new Receipt(question, runId, estimate, clock.instant());
        receipts.add(receipt);
        return receipt;
    }

    /**
     * The same for a person who tries a prompt, outside of any run.
     *
     * @param person who tries it
     */
    public long openTrial(Question question, String person, BigDecimal estimate) {
        Receipt receipt = receipts.findByIdentity(question.identity()).orElseGet(() -> {
            Receipt first = new Receipt(question);
            receipts.add(first);
            return first;
        });
        receipt.tryOut(person, estimate, clock.instant());
        changes.fire(StateChanged.created(
                "model call",
                receipt.id(),
                ReceiptState.OPEN,
                person,
                "tries prompt " + question.prompt() + " " + question.promptVersion(),
                clock.instant()));
        return receipt.id();
    }

    /** Keeps a paid answer. */
    public void answered(long receiptId, String json, Receipt.Usage usage) {
        receipts.get(receiptId).answered(json, usage, clock.instant());
    }

    /** Keeps why there is no answer, and what it cost all the same. */
    public void failed(long receiptId, Reason reason, String detail, Receipt.Usage usage) {
        receipts.get(receiptId).failed(reason, detail, usage, clock.instant());
    }

    /** Marks a paid answer as useless: it is never given out again, and the question may be asked again. */
    public void reject(long receiptId, Reason reason, String detail) {
        receipts.get(receiptId).reject(reason, detail);
    }

    /** US dollars that all runs have spent since an instant; calls without a price yet count by their estimate. */
    public BigDecimal spentSince(Instant since) {
        return receipts.spentSince(since);
    }

    /** What a run has asked and spent so far; calls without a price yet count by their estimate. */
    public RunSpend spendOf(long runId) {
        return receipts.spendOf(runId);
    }
}
