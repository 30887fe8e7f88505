package org.modelwire.web.console.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.config.BudgetConfig;
import org.modelwire.run.receipt.PromptText;
import org.modelwire.run.receipt.PromptTextRepository;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptOverviewRepository;
import org.modelwire.run.receipt.ReceiptOverviewRepository.Filter;
import org.modelwire.run.receipt.ReceiptOverviewRepository.UsedPrompt;
import org.modelwire.web.support.ReaderTime;

/** Reads what the pages of model calls show, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
public class CallReader {

    private static final int DAYS = 14;

    @Inject
    private ReceiptOverviewRepository receipts;

    @Inject
    private PromptTextRepository texts;

    @Inject
    private ArticleRepository articles;

    @Inject
    private BudgetConfig budget;

    @Inject
    private Clock clock;

    /** How many calls there are. */
    public long count(Filter filter) {
        return receipts.count(filter);
    }

    /** Some of the calls, the last one first. */
    public List<CallRow> rows(Filter filter, int first, int most) {
        return receipts.find(filter, first, most).stream().map(CallRow::of).toList();
    }

    /** One call as it stands in the list. */
    public Optional<CallRow> row(long id) {
        return receipts.find(id).map(CallRow::of);
    }

    /** Every model that was ever asked. */
    public List<String> models() {
        return receipts.findModels();
    }

    /** Every version of every prompt that was ever used. */
    public List<UsedPrompt> prompts() {
        return receipts.findPrompts();
    }

    /** The words of a version of a prompt; empty if nobody kept them. */
    public Optional<String> promptText(String name, String version) {
        return texts.find(name, version).map(PromptText::text);
    }

    /** Whether a version was only tried and never in force. */
    public boolean isTried(String name, String version) {
        return texts.find(name, version).filter(PromptText::isTried).isPresent();
    }

    /** The version of a prompt that was met before another one, the one in force where that was only tried; empty if it is the first. */
    public Optional<String> versionBefore(String name, String version) {
        List<String> versions =
                texts.findVersions(name).stream().map(PromptText::version).toList();
        int at = versions.indexOf(version);
        return versions.stream().skip(at + 1L).findFirst();
    }

    /** This month against its cap. */
    public Spend month() {
        LocalDate first = ReaderTime.day(clock.instant()).withDayOfMonth(1);
        BigDecimal sum = between(first, first.plusMonths(1));
        return new Spend(
                "This month",
                sum,
                budget.monthUsd().orElse(sum),
                budget.monthUsd().isPresent());
    }

    /** The last fourteen days, today first. */
    public List<Spend> days() {
        LocalDate today = ReaderTime.day(clock.instant());
        List<LocalDate> days =
                IntStream.range(0, DAYS).mapToObj(today::minusDays).toList();
        List<BigDecimal> sums =
                days.stream().map(day -> between(day, day.plusDays(1))).toList();
        BigDecimal dearest = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return IntStream.range(0, DAYS)
                .mapToObj(i -> new Spend(ReaderTime.weekday(days.get(i)), sums.get(i), dearest, false))
                .toList();
    }

    private BigDecimal between(LocalDate from, LocalDate before) {
        return receipts.spentBetween(
                from.atStartOfDay().toInstant(ZoneOffset.UTC),
                before.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * One call.
     *
     * @param whole whether the answer may be seen
     */
    public Optional<CallDetail> find(long id, boolean whole) {
        return receipts.find(id).map(receipt -> detail(receipt, whole));
    }

    private static CallDetail.Asked asked(Article article) {
        return new CallDetail.Asked(article.id(), article.url());
    }

    private CallDetail detail(Receipt receipt, boolean whole) {
        return new CallDetail(
                CallRow.of(receipt),
                receipt.endpoint(),
                receipt.inputHash(),
                receipt.detail().orElse(""),
                receipt.purchases(),
                receipt.storyId().map(articles::findByStory).orElse(List.of()).stream()
                        .map(CallReader::asked)
                        .toList(),
                whole ? receipt.answer().orElse("") : "");
    }
}
