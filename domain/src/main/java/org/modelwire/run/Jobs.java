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
     * @throws JobNotAvailableException if this version has no such job
     */
    long start(JobName job, String actor) throws AlreadyRunningException, JobNotAvailableException;

    /** Whether this version has such a job. */
    boolean has(JobName job);

    /**
     * Asks a run to end after the items it has in hand.
     *
     * @param actor who wants it
     */
    void stop(long runId, String actor);
}
