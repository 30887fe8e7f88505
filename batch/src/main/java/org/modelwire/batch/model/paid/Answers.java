package org.modelwire.batch.model.paid;

import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.run.StepAbortedException;

/** A model whose answers are bought once. Made for one step; safe for many threads. */
public interface Answers {

    /** Takes an answer apart; one that cannot be taken apart is no answer. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String json) throws ModelException;
    }

    /** The model's name. */
    String name();

    /**
     * Asks about a story.
     *
     * @throws ModelException if there is no usable answer to this question
     * @throws NotYetException if the answer comes later within this step, or with a later run
     * @throws StepAbortedException if no question will be answered: a cap, the quota or the key
     */
    <T> T ask(long storyId, ModelRequest request, Parser<T> parser)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException;
}
