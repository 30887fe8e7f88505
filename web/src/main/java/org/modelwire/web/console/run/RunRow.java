package org.modelwire.web.console.run;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.run.JobRun;
import org.modelwire.run.JobStep;
import org.modelwire.run.StepCounts;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.ReaderTime;

/** A run in the list, with its totals. */
public record RunRow(
        long id, String job, String status, String tag, String started, String iso, String lasted, Totals totals)
        implements Serializable {

    /** What came of it. */
    public record Totals(int articles, int published, int held, int failed, long calls, String spent)
            implements Serializable {

        static Totals of(JobRun run, RunSpend spend) {
            return new Totals(
                    counts(run, "poll").written(),
                    counts(run, "publish").written(),
                    counts(run, "check").skipped(),
                    run.steps().stream()
                            .mapToInt(step -> step.counts().failed())
                            .sum(),
                    spend.calls(),
                    Figures.dollars(spend.costUsd()));
        }

        private static StepCounts counts(JobRun run, String step) {
            return run.steps().stream()
                    .filter(candidate -> candidate.name().equals(step))
                    .map(JobStep::counts)
                    .findFirst()
                    .orElse(StepCounts.NONE);
        }

        public String getArticles() {
            return Figures.grouped(articles);
        }

        public String getPublished() {
            return Figures.grouped(published);
        }

        public String getHeld() {
            return Figures.grouped(held);
        }

        public String getFailed() {
            return Figures.grouped(failed);
        }

        public String getCalls() {
            return Figures.grouped(calls);
        }

        public String getSpent() {
            return spent;
        }
    }

    static RunRow of(JobRun run, RunSpend spend, Instant now) {
        return new RunRow(
                run.id(),
                RunWords.job(run.job()),
                RunWords.status(run.status()),
                RunWords.tag(run.status()),
                ReaderTime.exact(run.startedAt()),
                ReaderTime.iso(run.startedAt()),
                Figures.span(Duration.between(run.startedAt(), run.endedAt().orElse(now))),
                Totals.of(run, spend));
    }

    public String getHref() {
        return "/console/run?id=" + id;
    }

    public String getJob() {
        return job;
    }

    public String getStatus() {
        return status;
    }

    public String getTag() {
        return tag;
    }

    public String getStarted() {
        return started;
    }

    public String getIso() {
        return iso;
    }

    public String getLasted() {
        return lasted;
    }

    public Totals getTotals() {
        return totals;
    }
}
