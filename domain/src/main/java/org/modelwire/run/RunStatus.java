package org.modelwire.run;

/** How a run stands or ended. */
public enum RunStatus {
    RUNNING,
    /** Everything that could be done was done. */
    COMPLETED,
    /** Done, but some feeds or articles failed. */
    DEGRADED,
    /** Ended early by an error that concerns the whole run. */
    FAILED,
    /** Ended early because somebody asked for it. */
    STOPPED,
    /** Its process died; the next run carries on. */
    INTERRUPTED
}
