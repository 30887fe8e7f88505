package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Reason;

/** Writes receipts, each step in a short transaction of its own, so that none is open during a call. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReceiptBook {

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Clock clock;

    /** The answer to a question that was bought before; empty if it was not. */
    public Optional<String> findAnswer(Question question) {
        return receipts.findByIdentity(question.identity())
                .filter(receipt -> receipt.state() == ReceiptState.ANSWERED)
                .flatMap(Receipt::answer);
    }

    /**
     * Writes the receipt before the call.
     *
     * @return the receipt's id
     */
    public long open(Question question, long runId) {
        Optional<Receipt> known = receipts.findByIdentity(question.identity());
        if (known.isPresent()) {
            known.get().ask(runId, clock.instant());
            return known.get().id();
        }
        Receipt receipt = new Receipt(question, runId, clock.instant());
        receipts.add(receipt);
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

    /** US dollars that all runs have spent since an instant. */
    public BigDecimal spentSince(Instant since) {
        return receipts.spentSince(since);
    }

    /** What a run has asked and spent so far. */
    public RunSpend spendOf(long runId) {
        return receipts.spendOf(runId);
    }
}
