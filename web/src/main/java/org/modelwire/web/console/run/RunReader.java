package org.modelwire.web.console.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.config.BudgetConfig;
import org.modelwire.run.JobRun;
import org.modelwire.run.RunOverviewRepository;
import org.modelwire.run.RunOverviewRepository.Filter;
import org.modelwire.run.RunStatus;
import org.modelwire.run.WaitingRepository;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.SourceLinks;

/** Reads what the pages of runs show, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
public class RunReader {

    @Inject
    private RunOverviewRepository runs;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private BudgetConfig budget;

    @Inject
    private SourceLinks links;

    @Inject
    private Clock clock;

    /** How many runs there are. */
    public long count(Filter filter) {
        return runs.count(filter);
    }

    /** Some of the runs, the newest first. */
    public List<RunRow> rows(Filter filter, int first, int most) {
        List<JobRun> page = runs.find(filter, first, most);
        Map<Long, RunSpend> spend =
                receipts.spendByRun(page.stream().map(JobRun::id).toList());
        Instant now = clock.instant();
        return page.stream()
                .map(run -> RunRow.of(run, spend.getOrDefault(run.id(), RunSpend.NOTHING), now))
                .toList();
    }

    /** One run with how far it is. */
    public Optional<RunDetail> find(long id) {
        return runs.find(id).map(this::detail);
    }

    private RunDetail detail(JobRun run) {
        Instant now = clock.instant();
        boolean running = run.status() == RunStatus.RUNNING;
        return new RunDetail(
                RunRow.of(run, receipts.spendOf(run.id()), now),
                running,
                run.isStopAsked(),
                run.reason().orElse(""),
                budget.runUsd().map(Figures::dollars).orElse(""),
                run.steps().stream().map(step -> StepRow.of(step, now)).toList(),
                running ? progress(run, now) : Optional.empty(),
                run.rest());
    }

    private Optional<Progress> progress(JobRun run, Instant now) {
        return run.steps().stream()
                .filter(step -> step.status() == RunStatus.RUNNING)
                .findFirst()
                .map(step -> new Progress(
                        RunWords.step(step.name()),
                        step.counts().read(),
                        waiting.count(step.name(), run, now),
                        Duration.between(step.startedAt(), now)));
    }

    /** How many articles a run left out or failed at. */
    public long countLeft(long id) {
        return runs.find(id).map(run -> runs.countLeft(run, clock.instant())).orElse(0L);
    }

    /** Some of the articles that a run left out or failed at. */
    public List<LeftRow> left(long id, int first, int most) {
        return runs.find(id).map(run -> runs.findLeft(run, clock.instant(), first, most)).orElse(List.of()).stream()
                .map(article -> LeftRow.of(article, links))
                .toList();
    }
}
