package org.modelwire.batch.run;

import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;

/** A step that ends early, with what that means for the run. The next steps still run on what is done. */
public final class StepAbortedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RunStatus status;
    private final Reason reason;

    /** Ends a step for a reason that concerns every item that is left. */
    public StepAbortedException(RunStatus status, Reason reason, String sentence) {
        super(reason.code() + ": " + sentence);
        this.status = status;
        this.reason = reason;
    }

    /** Why, in the one word list. */
    public Reason reason() {
        return reason;
    }

    /** How the run ends at best. */
    public RunStatus status() {
        return status;
    }
}
