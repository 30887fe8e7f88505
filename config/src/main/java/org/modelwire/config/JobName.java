package org.modelwire.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The jobs that can be started, by the name that the operations API and the job files use. */
public enum JobName {
    NIGHTLY,
    POLL,
    ANALYSE,
    NEWSLETTER,
    RETENTION,
    REINDEX;

    /** The name as others write it: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a job by the name others use. */
    public static Optional<JobName> find(String id) {
        return Arrays.stream(values()).filter(job -> job.id().equals(id)).findFirst();
    }
}
