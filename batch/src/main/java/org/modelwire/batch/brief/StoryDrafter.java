package org.modelwire.batch.brief;

import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.paid.NotYetException;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.brief.NewBrief;

/** Makes a draft of a story. Holds no transaction while it works. */
@FunctionalInterface
interface StoryDrafter {

    /**
     * Makes a draft.
     *
     * @throws ModelException if this story cannot be drafted
     * @throws NotYetException if an answer is not in yet; the same call later goes on from there
     * @throws StepAbortedException if no story can be drafted now
     */
    NewBrief draft(StoryMaterial story)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException;
}
