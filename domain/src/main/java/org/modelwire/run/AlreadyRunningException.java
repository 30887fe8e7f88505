package org.modelwire.run;

import java.time.Instant;
import org.modelwire.config.JobName;

/** A job was asked to start while it runs; nothing was changed. */
public final class AlreadyRunningException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Instant since;
    private final long runId;

    /** Names the job and since when it runs. */
    public AlreadyRunningException(JobName job, long runId, Instant since) {
        super(job.id() + " is already running since " + since);
        this.runId = runId;
        this.since = since;
    }

    /** When the running execution started. */
    public Instant since() {
        return since;
    }

    /** The running execution. */
    public long runId() {
        return runId;
    }
}
