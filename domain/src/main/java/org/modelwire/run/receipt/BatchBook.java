package org.modelwire.run.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modelwire.shared.Reason;

/** Keeps account of the questions that go to the provider as files, each step in a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class BatchBook {

    @Inject
    private BatchRepository batches;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private ReceiptBook book;

    @Inject
    private Clock clock;

    /**
     * A question with what its answer will cost at most.
     *
     * @param estimate US dollars
     */
    public record Priced(Question question, BigDecimal estimate) {}

    /**
     * What a question's answer used, as far as the provider told.
     *
     * @param costUsd US dollars
     */
    public record Told(int tokensIn, int tokensOut, BigDecimal costUsd) {}

    /**
     * Writes the batch and the receipts of its questions before the file is sent.
     *
     * @param questions of one model at one endpoint, at least one, none of them twice
     */
    public OpenBatch prepare(String fileKey, long runId, Collection<Priced> questions) {
        Question first = questions.iterator().next().question();
        ModelBatch batch = new ModelBatch(first.model(), first.endpoint(), fileKey, runId, clock.instant());
        batches.add(batch);
        questions.forEach(
                asked -> book.opened(asked.question(), runId, asked.estimate()).waitIn(batch.id()));
        return batch.open();
    }

    /** Notes the provider's name for a batch that was sent. */
    public OpenBatch sent(long batchId, String providerId) {
        ModelBatch batch = batches.get(batchId);
        batch.sent(providerId);
        return batch.open();
    }

    /** Takes over the batches of a model that an earlier run has left behind, the oldest first. */
    public List<OpenBatch> adopt(String model, String endpoint, long runId) {
        List<ModelBatch> open = batches.findOpen(model, endpoint);
        for (ModelBatch batch : open) {
            batch.moveTo(runId);
            receipts.findWaiting(batch.id()).forEach(receipt -> receipt.moveTo(runId));
        }
        return open.stream().map(ModelBatch::open).toList();
    }

    /**
     * Takes an answer in.
     *
     * @param usage empty if the provider does not say; then the estimate counts
     * @return whether the batch waits for this question
     */
    public boolean answered(long batchId, String identity, String json, Optional<Told> usage) {
        Optional<Receipt> asked = waiting(batchId, identity);
        asked.ifPresent(receipt -> receipt.answered(json, usage(receipt, usage), clock.instant()));
        return asked.isPresent();
    }

    /**
     * Takes in why there is no answer.
     *
     * @param usage what it cost all the same; empty if the provider does not say, then the estimate counts
     * @return whether the batch waits for this question
     */
    public boolean failed(long batchId, String identity, Reason reason, String detail, Optional<Told> usage) {
        Optional<Receipt> asked = waiting(batchId, identity);
        asked.ifPresent(receipt -> receipt.failed(reason, detail, usage(receipt, usage), clock.instant()));
        return asked.isPresent();
    }

    /** Ends a batch. What still waits in it was asked in vain, for nothing. */
    public void end(long batchId, String why) {
        receipts.findWaiting(batchId)
                .forEach(receipt -> receipt.failed(Reason.INTERRUPTED, why, Receipt.Usage.NOTHING, clock.instant()));
        batches.get(batchId).end(why, clock.instant());
    }

    private Optional<Receipt> waiting(long batchId, String identity) {
        return receipts.findByIdentity(identity).filter(receipt -> receipt.waitsIn(batchId));
    }

    private static Receipt.Usage usage(Receipt receipt, Optional<Told> told) {
        return told.map(usage -> new Receipt.Usage(usage.tokensIn(), usage.tokensOut(), usage.costUsd(), Duration.ZERO))
                .orElseGet(() -> new Receipt.Usage(0, 1, receipt.estimateUsd(), Duration.ZERO));
    }
}
