package org.modelwire.run;

import org.modelwire.config.JobName;

/** The job's name is known, but this version cannot run it. */
public final class JobNotAvailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Names the job. */
    public JobNotAvailableException(JobName job) {
        super("job " + job.id() + " is not part of this version");
    }
}
