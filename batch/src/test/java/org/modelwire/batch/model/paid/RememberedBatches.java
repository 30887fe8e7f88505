package org.modelwire.batch.model.paid;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.run.receipt.BatchBook;
import org.modelwire.run.receipt.OpenBatch;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.shared.Reason;

/** Batches in memory, beside the receipts of their questions. */
final class RememberedBatches extends BatchBook {

    private final RememberedReceipts receipts;
    private final Map<Long, OpenBatch> open = new LinkedHashMap<>();
    private long count;

    RememberedBatches(RememberedReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public OpenBatch prepare(String fileKey, long runId, Collection<Priced> questions) {
        OpenBatch batch = new OpenBatch(++count, fileKey, Optional.empty());
        open.put(batch.id(), batch);
        questions.forEach(asked -> receipts.waitIn(batch.id(), asked.question(), runId, asked.estimate()));
        return batch;
    }

    @Override
    public OpenBatch sent(long batchId, String providerId) {
        OpenBatch batch = new OpenBatch(batchId, open.get(batchId).fileKey(), Optional.of(providerId));
        open.put(batchId, batch);
        return batch;
    }

    @Override
    public List<OpenBatch> adopt(String model, String endpoint, long runId) {
        receipts.moveWaiting(runId);
        return List.copyOf(open.values());
    }

    @Override
    public boolean answered(long batchId, String identity, String json, Optional<Told> usage) {
        return receipts.takeIn(batchId, identity, id -> receipts.answered(id, json, usage(usage)));
    }

    @Override
    public boolean failed(long batchId, String identity, Reason reason, String detail, Optional<Told> usage) {
        return receipts.takeIn(batchId, identity, id -> receipts.failed(id, reason, detail, usage(usage)));
    }

    @Override
    public void end(long batchId, String why) {
        receipts.releaseAll(batchId, why);
        open.remove(batchId);
    }

    private static Receipt.Usage usage(Optional<Told> told) {
        return told.map(usage -> new Receipt.Usage(usage.tokensIn(), usage.tokensOut(), usage.costUsd(), Duration.ZERO))
                .orElse(Receipt.Usage.NOTHING);
    }
}
