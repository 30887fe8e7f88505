package org.modelwire.batch.run;

/** One phase of a job. It finds its work by the state of the rows, so that running it twice does nothing twice. */
public interface Step {

    /** Its id in the job files, such as {@code poll}. */
    String name();

    /**
     * Does what is left to do.
     *
     * @throws StepAbortedException if going on makes no sense; what is done stays done
     */
    void run(StepContext context) throws StepAbortedException, InterruptedException;

    /**
     * Whether other nodes may run it at the same time for the same run: each item is claimed, and the step ends only when
     * nobody has one in hand any more.
     */
    default boolean isShared() {
        return false;
    }
}
