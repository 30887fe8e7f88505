package org.modelwire.batch.model;

/** A language model that answers one request with one JSON object. Blocks the caller's thread and stores nothing. */
public interface Model {

    /**
     * Asks once, with retries inside one total deadline.
     *
     * @return the answer: one JSON object, strictly parsed, its shape not yet checked
     * @throws ModelException with its typed reason, and with what the provider billed all the same
     */
    ModelAnswer ask(ModelRequest request) throws ModelException;

    /** The name of the model that answers. */
    String name();

    /** The address that is asked, without any secret. */
    String endpoint();
}
