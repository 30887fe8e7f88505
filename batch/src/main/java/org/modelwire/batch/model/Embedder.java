package org.modelwire.batch.model;

import java.util.List;

/** A model that gives texts their embeddings. Blocks the caller's thread and stores nothing. */
public interface Embedder {

    /**
     * Asks once, with retries inside one total deadline.
     *
     * @param texts at least one, at most {@link #mostTexts}
     * @throws ModelException with its typed reason, and with what the provider billed all the same
     */
    EmbeddingAnswer embed(List<String> texts) throws ModelException;

    /** How many texts may go into one call. */
    int mostTexts();

    /** What a call will cost, estimated upward before it is sent. */
    Usage estimate(List<String> texts);

    /** The model's name, for receipts. */
    String name();

    /** Where it is asked, for receipts: an address without any secret. */
    String endpoint();

    /** Who makes the embeddings; those of two makers do not compare. */
    default String maker() {
        return name() + " at " + endpoint();
    }
}
