package org.modelwire.web.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.JobName;
import org.modelwire.metrics.FigureRepository;
import org.modelwire.metrics.FigureRepository.Calls;
import org.modelwire.metrics.FigureRepository.Figure;
import org.modelwire.run.receipt.ReceiptRepository;

/**
 * What the database says about the wire. Every node tells the same, so one of them is asked or the highest is taken. They
 * are gauges, also where they only grow: what is purged after its time takes its numbers along.
 */
@ApplicationScoped
class LedgerFigures implements MultiCollector {

    /** Not {@code job}: that label is the monitoring system's own. */
    private static final String JOB = "job_name";

    private FigureRepository figures;
    private ReceiptRepository receipts;
    private BudgetConfig caps;
    private Clock clock;

    /** For the container's proxy. */
    protected LedgerFigures() {}

    @Inject
    LedgerFigures(FigureRepository figures, ReceiptRepository receipts, BudgetConfig caps, Clock clock) {
        this.figures = figures;
        this.receipts = receipts;
        this.caps = caps;
        this.clock = clock;
    }

    @Override
    @Transactional
    public MetricSnapshots collect() {
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(counted("modelwire_articles", "Articles", figures.articles(), "state", "reason"));
        all.add(counted("modelwire_briefs", "Briefs", figures.briefs(), "state"));
        all.add(counted("modelwire_feeds", "Feeds", figures.feeds(), "state", "reason"));
        all.add(counted("modelwire_findings", "Findings on drafts", figures.findings(), "gate", "severity"));
        all.add(counted("modelwire_runs", "Runs", figures.runs(), JOB, "status"));
        all.add(counted("modelwire_run_items", "Items of all runs", figures.items(), JOB, "step", "outcome"));
        lastRuns(all);
        model(all);
        money(all);
        return new MetricSnapshots(all);
    }

    private static MetricSnapshot counted(String name, String help, List<Figure> figures, String... labels) {
        Gauges gauge = new Gauges(name, help, labels);
        figures.forEach(figure -> gauge.add(figure.value(), figure.labels()));
        return gauge.snapshot();
    }

    private void lastRuns(List<MetricSnapshot> all) {
        Gauges ended =
                new Gauges("modelwire_run_last_end_timestamp_seconds", "When the latest run ended", JOB, "status");
        Gauges took = new Gauges("modelwire_run_last_duration_seconds", "How long the latest run took", JOB);
        Gauges silence = new Gauges("modelwire_run_silence_seconds", "Since the running run was heard of", JOB);
        Instant now = clock.instant();
        for (JobName job : JobName.values()) {
            figures.lastEnded(job).ifPresent(run -> {
                Instant end = run.endedAt().orElseThrow();
                ended.add(
                        end.getEpochSecond(),
                        List.of(job.id(), run.status().name().toLowerCase(Locale.ROOT)));
                took.add(Duration.between(run.startedAt(), end).toMillis() / 1e3, List.of(job.id()));
            });
            figures.silence(job, now).ifPresent(seconds -> silence.add(seconds, List.of(job.id())));
        }
        all.addAll(List.of(ended.snapshot(), took.snapshot(), silence.snapshot()));
    }

    private void model(List<MetricSnapshot> all) {
        List<Calls> calls = figures.calls();
        all.add(ofCalls("modelwire_model_questions", "Questions to models", calls, Calls::questions));
        all.add(ofCalls("modelwire_model_calls", "Calls that the questions took", calls, Calls::calls));
        all.add(ofCalls("modelwire_model_tokens_in", "Tokens sent", calls, Calls::tokensIn));
        all.add(ofCalls("modelwire_model_tokens_out", "Tokens received", calls, Calls::tokensOut));
        all.add(ofCalls("modelwire_model_cost_usd", "US dollars", calls, Calls::usd));
        all.add(ofCalls("modelwire_model_seconds", "Time until the answers were there", calls, Calls::seconds));
    }

    private static MetricSnapshot ofCalls(String name, String help, List<Calls> calls, ToDoubleFunction<Calls> number) {
        Gauges gauge = new Gauges(name, help, "model", "prompt", "state", "reason");
        calls.forEach(some -> gauge.add(number.applyAsDouble(some), some.labels()));
        return gauge.snapshot();
    }

    private void money(List<MetricSnapshot> all) {
        Gauges spent = new Gauges("modelwire_spent_month_usd", "US dollars since the month began, in UTC");
        spent.add(receipts.spentSince(BudgetConfig.monthBegins(clock.instant())).doubleValue(), List.of());
        Gauges cap = new Gauges("modelwire_cap_usd", "The most US dollars that may be spent", "span");
        caps.monthUsd().ifPresent(most -> cap.add(most.doubleValue(), List.of("month")));
        caps.runUsd().ifPresent(most -> cap.add(most.doubleValue(), List.of("run")));
        all.addAll(List.of(spent.snapshot(), cap.snapshot()));
    }
}
