package org.modelwire.web.api.ledger;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.modelwire.article.ArticleState;
import org.modelwire.run.CoverageRepository.ArticleCount;
import org.modelwire.run.JobRun;
import org.modelwire.run.StepCounts;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.wire.BriefJson;
import org.modelwire.web.support.JsonParts;

/**
 * The account of a day.
 *
 * @param articles those first seen on that day, by what became of them
 * @param published how many of the briefs that readers can see came out on that day
 */
record CoverageJson(List<JobRun> runs, List<ArticleCount> articles, long published, RunSpend spend) {

    JsonObject of(LocalDate day) {
        return JsonParts.object()
                .add("date", day.toString())
                .add("runs", JsonAnswer.list(runs, CoverageJson::run))
                .add(
                        "feeds",
                        JsonParts.object()
                                .add("polled", sum("poll", StepCounts::read))
                                .add("failed", sum("poll", StepCounts::failed)))
                .add(
                        "articles",
                        JsonParts.object()
                                .add(
                                        "seen",
                                        articles.stream()
                                                .mapToLong(ArticleCount::articles)
                                                .sum())
                                .add("read", count(ArticleState.ANALYSED))
                                .add("waiting", count(ArticleState.DISCOVERED) + count(ArticleState.FETCHED))
                                .add("refused", reasons(ArticleState.SKIPPED))
                                .add("failed", reasons(ArticleState.FAILED)))
                .add(
                        "briefs",
                        JsonParts.object()
                                .add("drafted", sum("analyse", StepCounts::written))
                                .add("held", sum("check", StepCounts::skipped))
                                .add("published", published))
                .add(
                        "spent",
                        JsonParts.object()
                                .add("modelCalls", spend.calls())
                                .add("tokensIn", spend.tokensIn())
                                .add("tokensOut", spend.tokensOut())
                                .add("costUsd", spend.costUsd()))
                .build();
    }

    /** Without the reason of its end, which may name what only operators should see. */
    private static JsonObject run(JobRun run) {
        return JsonParts.object()
                .add("job", run.job().id())
                .add("status", BriefJson.word(run.status()))
                .add("startedAt", run.startedAt().toString())
                .add("endedAt", JsonAnswer.textOrNull(run.endedAt()))
                .build();
    }

    private int sum(String step, ToIntFunction<StepCounts> number) {
        return runs.stream()
                .flatMap(run -> run.steps().stream())
                .filter(candidate -> candidate.name().equals(step))
                .mapToInt(found -> number.applyAsInt(found.counts()))
                .sum();
    }

    private long count(ArticleState state) {
        return articles.stream()
                .filter(count -> count.state() == state)
                .mapToLong(ArticleCount::articles)
                .sum();
    }

    private JsonArrayBuilder reasons(ArticleState state) {
        JsonArrayBuilder reasons = JsonParts.array();
        articles.stream()
                .filter(count -> count.state() == state && count.reason().isPresent())
                .forEach(count -> reasons.add(JsonParts.object()
                        .add("reason", count.reason().orElseThrow().code())
                        .add("articles", count.articles())));
        return reasons;
    }
}
