package org.modelwire.run;

import org.modelwire.config.JobName;

/** Starts and stops jobs. */
public interface Jobs {

    /**
     * Starts a job and returns at once.
     *
     * @param actor who wants it, for the log and the audit trail
     * @return the id of the run
     * @throws AlreadyRunningException if this job runs already, on whatever node
     */
    long start(JobName job, String actor) throws AlreadyRunningException;

    /**
     * The same for a timer, to which it is all one whether the job runs already: that run does what there is to do.
     *
     * @return whether it was started
     */
    default boolean startUnlessRunning(JobName job, String actor) {
        try {
            start(job, actor);
            return true;
        } catch (AlreadyRunningException e) {
            return false;
        }
    }

    /**
     * Asks a run to end after the items it has in hand.
     *
     * @param actor who wants it
     */
    void stop(long runId, String actor);
}
