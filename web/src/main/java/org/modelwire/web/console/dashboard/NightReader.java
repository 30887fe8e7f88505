package org.modelwire.web.console.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.BriefState;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.JobName;
import org.modelwire.run.CoverageRepository;
import org.modelwire.run.CoverageRepository.ArticleCount;
import org.modelwire.run.JobRun;
import org.modelwire.run.RunRepository;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.support.ReaderTime;

/** Reads what the newest nightly run did, and what it and the month cost against their caps. */
@ApplicationScoped
@Transactional
public class NightReader {

    @Inject
    private RunRepository runs;

    @Inject
    private CoverageRepository coverage;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private BudgetConfig budget;

    @Inject
    private Clock clock;

    LastNight read() {
        return runs.find(JobName.NIGHTLY).stream().findFirst().map(this::of).orElse(LastNight.NONE);
    }

    private LastNight of(JobRun run) {
        Instant from = run.startedAt();
        Instant before = run.endedAt().orElse(clock.instant()).plusSeconds(1);
        List<ArticleCount> articles = coverage.countArticles(from, before);
        Map<BriefState, Long> drafted = coverage.countDrafted(from, before);
        long held = drafted.getOrDefault(BriefState.HELD, 0L) + drafted.getOrDefault(BriefState.IN_REVIEW, 0L);
        RunSpend spend = receipts.spendOf(run.id());
        List<Figure> figures = List.of(
                new Figure("Articles seen", sum(articles), notRead(articles)),
                new Figure("Briefs drafted", Long.toString(total(drafted)), ""),
                new Figure("Published", Long.toString(coverage.countPublished(from, before)), ""),
                new Figure("Held for an editor", Long.toString(held), ""),
                new Figure("Spent by the run", money(spend.costUsd()), cap(budget.runUsd(), spend.calls())),
                new Figure(
                        "Spent this month",
                        money(receipts.spentSince(BudgetConfig.monthBegins(clock.instant()))),
                        cap(budget.monthUsd())));
        String title = ReaderTime.exact(from) + ", " + run.status().name().toLowerCase(Locale.ROOT)
                + run.reason().map(reason -> ": " + reason).orElse("");
        return new LastNight(
                title,
                "/coverage/" + ReaderTime.day(from),
                figures,
                coverage.countHeld(from, before).stream().map(LastNight::gate).toList());
    }

    private static String sum(List<ArticleCount> articles) {
        return Long.toString(articles.stream().mapToLong(ArticleCount::articles).sum());
    }

    private static String notRead(List<ArticleCount> articles) {
        long failed = articles.stream()
                .filter(count -> count.state() == ArticleState.FAILED)
                .mapToLong(ArticleCount::articles)
                .sum();
        return failed == 0 ? "all could be read" : failed + " could not be read";
    }

    private static long total(Map<BriefState, Long> drafted) {
        return drafted.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String cap(Optional<BigDecimal> most, long calls) {
        return calls + " calls, " + cap(most);
    }

    private static String cap(Optional<BigDecimal> most) {
        return most.map(amount -> "cap " + money(amount)).orElse("no cap set");
    }

    private static String money(BigDecimal amount) {
        return "$" + amount.setScale(2, RoundingMode.HALF_UP);
    }
}
