package org.modelwire.batch.model;

import java.util.Optional;

/** A language model that answers one request with one JSON object. Blocks the caller's thread and stores nothing. */
public interface Model {

    /**
     * Asks once, with retries inside one total deadline.
     *
     * @return the answer: one JSON object, strictly parsed, its shape not yet checked
     * @throws ModelException with its typed reason, and with what the provider billed all the same
     */
    ModelAnswer ask(ModelRequest request) throws ModelException;

    /** What a request will cost, estimated upward before it is sent. */
    Usage estimate(ModelRequest request);

    /** The provider's batch files; empty where it has none. */
    default Optional<BatchFiles> batchFiles() {
        return Optional.empty();
    }

    /** The model's name, for receipts. */
    String name();

    /** Where it is asked, for receipts: an address without any secret. */
    String endpoint();
}
