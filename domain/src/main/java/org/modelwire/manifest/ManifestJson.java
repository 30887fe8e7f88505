package org.modelwire.manifest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.modelwire.article.Article;
import org.modelwire.article.RightsEvidence;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefRevision;
import org.modelwire.run.JobRun;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.RunSpend;

/** Accounts as JSON: hashes, names and numbers, never a text of a brief or an article, never a secret. */
final class ManifestJson {

    private ManifestJson() {}

    static JsonObject brief(
            Brief brief, List<Article> sources, List<RightsEvidence> rights, List<Receipt> asked, Instant now) {
        BriefRevision text = brief.current();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", "brief")
                .add("slug", brief.slug())
                .add("revision", text.number())
                .add("textSha256", text.textHash())
                .add("writer", text.drafter())
                .add("label", brief.label().name())
                .add("at", now.toString());
        text.promptVersion().ifPresent(version -> json.add("prompt", version));
        brief.reviewer().ifPresent(person -> json.add("reviewer", person));
        return json.add("sources", sources(sources, rights))
                .add("gates", gates(text))
                .add("calls", calls(asked))
                .add("costUsd", cost(asked).toPlainString())
                .build();
    }

    private static JsonArrayBuilder sources(List<Article> sources, List<RightsEvidence> rights) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Article article : sources) {
            JsonArrayBuilder rules = Json.createArrayBuilder();
            rights.stream()
                    .filter(rule -> article.id().equals(rule.articleId()))
                    .forEach(rule -> rules.add(Json.createObjectBuilder()
                            .add("signal", rule.rule().signal())
                            .add("policy", rule.rule().policy().name())));
            JsonObjectBuilder source = Json.createObjectBuilder()
                    .add("url", article.url())
                    .add("publisher", article.publisher().domain())
                    .add("rights", rules);
            if (article.textHash() != null) {
                source.add("sha256", article.textHash());
            }
            article.policy().ifPresent(policy -> source.add("policy", policy.name()));
            array.add(source);
        }
        return array;
    }

    /** What objected, without the sentence that it objected to. */
    private static JsonArrayBuilder gates(BriefRevision text) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        text.findings().stream()
                .map(BriefFinding::finding)
                .forEach(finding -> array.add(Json.createObjectBuilder()
                        .add("gate", finding.gate())
                        .add("severity", finding.severity().name())));
        return array;
    }

    private static JsonArrayBuilder calls(List<Receipt> asked) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        asked.forEach(receipt -> array.add(Json.createObjectBuilder()
                .add("prompt", receipt.prompt())
                .add("promptVersion", receipt.promptVersion())
                .add("model", receipt.model())
                .add("state", receipt.state().name())
                .add("tokensIn", receipt.usage().tokensIn())
                .add("tokensOut", receipt.usage().tokensOut())
                .add("costUsd", receipt.usage().costUsd().toPlainString())));
        return array;
    }

    private static BigDecimal cost(List<Receipt> asked) {
        return asked.stream().map(receipt -> receipt.usage().costUsd()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static JsonObject night(JobRun run, RunStatus as, RunSpend spent, Instant now) {
        JsonArrayBuilder steps = Json.createArrayBuilder();
        run.steps()
                .forEach(step -> steps.add(Json.createObjectBuilder()
                        .add("name", step.name())
                        .add("status", step.status().name())
                        .add("read", step.counts().read())
                        .add("written", step.counts().written())
                        .add("skipped", step.counts().skipped())
                        .add("failed", step.counts().failed())));
        return Json.createObjectBuilder()
                .add("kind", "night")
                .add("run", run.id())
                .add("status", as.name())
                .add("startedAt", run.startedAt().toString())
                .add("at", now.toString())
                .add("steps", steps)
                .add("calls", spent.calls())
                .add("tokensIn", spent.tokensIn())
                .add("tokensOut", spent.tokensOut())
                .add("costUsd", spent.costUsd().toPlainString())
                .build();
    }
}
