package org.modelwire.web.console.run;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.run.JobStep;
import org.modelwire.web.console.view.Figures;

/** A step of a run with its counts. */
public record StepRow(
        String name,
        String status,
        String tag,
        String read,
        String written,
        String skipped,
        String failed,
        String lasted)
        implements Serializable {

    static StepRow of(JobStep step, Instant now) {
        return new StepRow(
                RunWords.step(step.name()),
                RunWords.status(step.status()),
                RunWords.tag(step.status()),
                Figures.grouped(step.counts().read()),
                Figures.grouped(step.counts().written()),
                Figures.grouped(step.counts().skipped()),
                Figures.grouped(step.counts().failed()),
                Figures.span(Duration.between(step.startedAt(), step.endedAt().orElse(now))));
    }

    public String getName() {
        return name;
    }

    public String getStatus() {
        return status;
    }

    public String getTag() {
        return tag;
    }

    public String getRead() {
        return read;
    }

    public String getWritten() {
        return written;
    }

    public String getSkipped() {
        return skipped;
    }

    public String getFailed() {
        return failed;
    }

    public String getLasted() {
        return lasted;
    }
}
