package org.modelwire.batch.model.paid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.modelwire.archive.EmbeddingRepository;
import org.modelwire.batch.model.Embedder;
import org.modelwire.run.receipt.ReceiptBook;

/** Opens the account of a run for embeddings. */
@ApplicationScoped
public class Embedders {

    @Inject
    private Optional<Embedder> embedder;

    @Inject
    private EmbeddingRepository kept;

    @Inject
    private ReceiptBook receipts;

    /** The embedder for one pass, which spends what the pass may spend; empty where none is configured. */
    public Optional<PaidEmbedder> open(ModelRound.Pass pass, long runId) {
        return embedder.map(configured -> new PaidEmbedder(configured, kept, receipts, pass.left(), runId));
    }
}
