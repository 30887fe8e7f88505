package org.modelwire.web.coverage;

import java.util.List;
import org.modelwire.run.JobRun;
import org.modelwire.run.JobStep;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.CountView;

/** A run for readers. The reason of its end is not told: it may name what only operators should see. */
public record RunView(JobRun run) {

    /** A step with its counts. */
    public record StepView(JobStep step) {

        public String getName() {
            return switch (step.name()) {
                case "poll" -> "Feeds polled";
                case "fetch" -> "Articles read";
                case "group" -> "Articles grouped into stories";
                case "analyse" -> "Stories drafted";
                case "check" -> "Drafts put to the gates";
                case "publish" -> "Briefs let out";
                case "resolve-watch" -> "Watch items looked at";
                case "report" -> "Reported";
                case "settle-letters" -> "Letters of earlier runs settled";
                case "send-letters" -> "Letters sent";
                case "rebuild-index" -> "Briefs put into the archive’s index";
                default -> step.name();
            };
        }

        public String getRead() {
            return CountView.grouped(step.counts().read());
        }

        public String getWritten() {
            return CountView.grouped(step.counts().written());
        }

        public String getSkipped() {
            return CountView.grouped(step.counts().skipped());
        }

        public String getFailed() {
            return CountView.grouped(step.counts().failed());
        }
    }

    public String getJob() {
        return switch (run.job()) {
            case NIGHTLY -> "Nightly run";
            case POLL -> "Polling of feeds";
            case ANALYSE -> "Drafting";
            case NEWSLETTER -> "Letters by e-mail";
            case RETENTION -> "Clearing out";
            case REINDEX -> "Archive built anew";
        };
    }

    public String getStatus() {
        return NightRow.words(run.status());
    }

    /** What the status means for readers; empty if there is nothing to explain. */
    public String getMeaning() {
        return switch (run.status()) {
            case COMPLETED -> "";
            case RUNNING -> "These figures are not final.";
            case DEGRADED -> "It went through, but some feeds or articles failed; they are tried again.";
            case FAILED -> "It ended early because of an error. What it had not done waits for the next run.";
            case STOPPED -> "The operator ended it early. What it had not done waits for the next run.";
            case INTERRUPTED -> "The server ended while it ran. The next run carries on where it was.";
        };
    }

    public String getStarted() {
        return ReaderTime.exact(run.startedAt());
    }

    public String getStartedIso() {
        return ReaderTime.iso(run.startedAt());
    }

    /** When it ended; empty while it runs. */
    public String getEnded() {
        return run.endedAt().map(ReaderTime::exact).orElse("");
    }

    public List<StepView> getSteps() {
        return run.steps().stream().map(StepView::new).toList();
    }
}
