package org.modelwire.web.api.admin;

import jakarta.json.JsonObject;
import org.modelwire.run.JobRun;
import org.modelwire.run.JobStep;
import org.modelwire.run.StepCounts;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** One execution of a job with its steps and totals. */
final class ExecutionJson {

    private ExecutionJson() {}

    static JsonObject of(JobRun run, RunSpend spend) {
        return JsonParts.object()
                .add("id", run.id())
                .add("job", run.job().id())
                .add("status", run.status().name())
                .add("startedAt", run.startedAt().toString())
                .add("endedAt", JsonAnswer.textOrNull(run.endedAt()))
                .add("reason", JsonAnswer.textOrNull(run.reason()))
                .add("steps", JsonAnswer.list(run.steps(), ExecutionJson::step))
                .add("totals", totals(run, spend))
                .build();
    }

    private static JsonObject step(JobStep step) {
        return JsonParts.object()
                .add("name", step.name())
                .add("status", step.status().name())
                .add("read", step.counts().read())
                .add("written", step.counts().written())
                .add("skipped", step.counts().skipped())
                .add("failed", step.counts().failed())
                .build();
    }

    private static JsonObject totals(JobRun run, RunSpend spend) {
        return JsonParts.object()
                .add("feedsPolled", counts(run, "poll").read())
                .add("feedsFailed", counts(run, "poll").failed())
                .add("articlesNew", counts(run, "poll").written())
                .add("briefsDrafted", counts(run, "analyse").written())
                .add("briefsHeld", counts(run, "check").skipped())
                .add("briefsPublished", counts(run, "publish").written())
                .add("modelCalls", spend.calls())
                .add("tokensIn", spend.tokensIn())
                .add("tokensOut", spend.tokensOut())
                .add("costUsd", spend.costUsd())
                .build();
    }

    private static StepCounts counts(JobRun run, String step) {
        return run.steps().stream()
                .filter(candidate -> candidate.name().equals(step))
                .map(JobStep::counts)
                .findFirst()
                .orElse(StepCounts.NONE);
    }
}
