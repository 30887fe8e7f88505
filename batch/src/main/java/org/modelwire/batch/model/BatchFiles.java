package org.modelwire.batch.model;

import java.util.Optional;
import org.modelwire.shared.Reason;

/** Questions that go to a provider as a file and are answered within a day, for less. Stores nothing here. */
public interface BatchFiles {

    /** What a request will cost within a batch, estimated upward. */
    Usage estimate(ModelRequest request);

    /**
     * A question as a line of a file, without its line feed.
     *
     * @param id name of the question within the file, at most 64 characters
     */
    byte[] line(String id, ModelRequest request);

    /** The most lines that a file may have. */
    int mostLines();

    /** The most bytes that a file may have. */
    long mostBytes();

    /**
     * Sends a file. Not tried again: what became of it can be asked by its key.
     *
     * @param key a name for the batch that the provider keeps with it, at most 64 characters
     * @return the provider's name for the batch
     */
    String send(String key, byte[] file) throws ModelException;

    /** Finds a batch by the key that it was sent with; gives the provider's name for it. */
    Optional<String> find(String key) throws ModelException;

    /** How a batch is getting on. */
    Progress progress(String providerId) throws ModelException;

    /** Asks the provider to stop; what is answered stays to be read. */
    void cancel(String providerId) throws ModelException;

    /**
     * Reads what came of the questions of a batch that runs no more, in no order; questions without a result are left out,
     * and so are lines that are none.
     */
    void read(String providerId, Results results) throws ModelException;

    /**
     * How a batch is getting on.
     *
     * @param running whether more may come of it
     * @param words the provider's own
     */
    record Progress(boolean running, String words) {}

    /** Takes results in. */
    interface Results {

        /**
         * An answer: one JSON object, strictly parsed, its shape not yet checked.
         *
         * @param usage empty where the provider does not say
         */
        void answered(String id, String json, Optional<Usage> usage);

        /**
         * No answer.
         *
         * @param usage what was billed all the same; empty where the provider does not say
         */
        void failed(String id, Reason reason, String why, Optional<Usage> usage);
    }
}
