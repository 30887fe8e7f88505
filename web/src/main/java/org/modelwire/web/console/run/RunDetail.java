package org.modelwire.web.console.run;

import java.util.List;
import java.util.Optional;
import org.modelwire.config.JobName;

/**
 * One run with all that is known of it.
 *
 * @param running whether it goes on
 * @param stopAsked whether somebody asked it to stop
 * @param reason why it ended, if it says so
 * @param cap what it may spend at most; empty if there is no cap
 * @param progress of the step that goes on
 * @param rest the job that does what it left
 */
public record RunDetail(
        RunRow row,
        boolean running,
        boolean stopAsked,
        String reason,
        String cap,
        List<StepRow> steps,
        Optional<Progress> progress,
        Optional<JobName> rest) {

    public RunRow getRow() {
        return row;
    }

    public boolean isRunning() {
        return running;
    }

    public boolean isStopAsked() {
        return stopAsked;
    }

    public String getReason() {
        return reason;
    }

    /** "$0.4512 of $5.00". */
    public String getSpent() {
        return row.totals().spent() + (cap.isEmpty() ? "" : " of " + cap);
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    public Progress getProgress() {
        return progress.orElse(null);
    }

    /** The job that does what is left, in words; empty if nothing is. */
    public String getRest() {
        return rest.map(RunWords::job).orElse("");
    }

    /** What that job does. */
    public String getRestDoes() {
        return rest.map(RunWords::does).orElse("");
    }
}
