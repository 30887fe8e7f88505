package org.modelwire.web.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.BriefState;
import org.modelwire.feed.FeedRepository;
import org.modelwire.run.CoverageRepository;
import org.modelwire.run.CoverageRepository.ArticleCount;
import org.modelwire.run.JobRun;
import org.modelwire.run.StepCounts;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.CountView;
import org.modelwire.web.support.view.ReasonWords;

/** Reads what the runs of a day did, in one transaction a call. Days begin and end in UTC. */
@ApplicationScoped
@Transactional
public class CoverageReader {

    private static final int MOST_RUNS = 400;
    private static final int MOST_NIGHTS = 31;

    /** Behind every run, and within what a database can store. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    private CoverageRepository coverage;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private FeedRepository feeds;

    /**
     * Days with runs.
     *
     * @param more whether there are earlier ones
     */
    record Nights(List<NightRow> rows, boolean more) {}

    /** The latest days with runs before a day, the latest first. */
    Nights before(LocalDate end) {
        List<JobRun> runs = coverage.findRunsBefore(begin(end), MOST_RUNS);
        Map<LocalDate, List<JobRun>> days = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> ReaderTime.day(run.startedAt()), LinkedHashMap::new, Collectors.toList()));
        List<LocalDate> whole = new ArrayList<>(days.keySet());
        boolean cut = runs.size() == MOST_RUNS && whole.size() > 1;
        if (cut) {
            whole.remove(whole.size() - 1); // some of its runs may be missing; the next page begins with it
        }
        List<LocalDate> shown = whole.stream().limit(MOST_NIGHTS).toList();
        return new Nights(rows(shown, days), cut || whole.size() > MOST_NIGHTS);
    }

    private List<NightRow> rows(List<LocalDate> shown, Map<LocalDate, List<JobRun>> days) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, RunSpend> spend = receipts.spendByRun(shown.stream()
                .flatMap(day -> days.get(day).stream())
                .map(JobRun::id)
                .toList());
        Map<LocalDate, Long> published =
                coverage
                        .findPublicationTimes(
                                begin(shown.get(shown.size() - 1)),
                                begin(shown.get(0).plusDays(1)))
                        .stream()
                        .collect(Collectors.groupingBy(ReaderTime::day, Collectors.counting()));
        return shown.stream()
                .map(day -> NightRow.of(
                        day,
                        days.get(day),
                        published.getOrDefault(day, 0L),
                        days.get(day).stream()
                                .map(run -> spend.getOrDefault(run.id(), RunSpend.NOTHING))
                                .reduce(RunSpend.NOTHING, RunSpend::plus)))
                .toList();
    }

    /** The account of a day; empty if nothing ran. */
    Optional<NightView> night(LocalDate day) {
        Instant from = begin(day);
        Instant before = begin(day.plusDays(1));
        List<JobRun> runs = coverage.findRuns(from, before);
        return runs.isEmpty() ? Optional.empty() : Optional.of(night(day, runs, from, before));
    }

    private NightView night(LocalDate day, List<JobRun> runs, Instant from, Instant before) {
        List<ArticleCount> articles = coverage.countArticles(from, before);
        Map<BriefState, Long> drafted = coverage.countDrafted(from, before);
        RunSpend spend = receipts.spendOf(runs.stream().map(JobRun::id).toList());
        boolean newest = coverage.findRunsBefore(begin(LAST_DAY), 1).stream()
                .allMatch(run -> ReaderTime.day(run.startedAt()).equals(day));
        return new NightView(
                NightRow.of(day, runs, coverage.countPublished(from, before), spend),
                runs.stream().map(RunView::new).toList(),
                List.of(
                        new CountView(
                                "first seen",
                                articles.stream()
                                        .mapToLong(ArticleCount::articles)
                                        .sum()),
                        new CountView("stand behind a text by now", count(articles, ArticleState.ANALYSED)),
                        new CountView("wait to be read", count(articles, ArticleState.DISCOVERED)),
                        new CountView("are read and wait for a draft", count(articles, ArticleState.FETCHED))),
                reasons(articles, ArticleState.SKIPPED),
                reasons(articles, ArticleState.FAILED),
                coverage.countHeld(from, before).stream()
                        .map(held -> new CountView(held.gate(), held.briefs()))
                        .toList(),
                drafts(drafted),
                List.of(
                        new CountView("polled", NightRow.sum(runs, "poll", StepCounts::read)),
                        new CountView("failed", NightRow.sum(runs, "poll", StepCounts::failed))),
                newest ? failing() : List.of());
    }

    private List<FailingFeed> failing() {
        return feeds.findAll().stream()
                .filter(feed -> feed.failures() > 0)
                .map(FailingFeed::of)
                .toList();
    }

    /** Where drafts are now; what does not occur is left out. */
    private static List<CountView> drafts(Map<BriefState, Long> drafted) {
        long out = drafted.getOrDefault(BriefState.PUBLISHED, 0L) + drafted.getOrDefault(BriefState.CORRECTED, 0L);
        return Stream.of(
                        new CountView("are out", out),
                        new CountView("wait for an editor", drafted.getOrDefault(BriefState.IN_REVIEW, 0L)),
                        new CountView("are held", drafted.getOrDefault(BriefState.HELD, 0L)),
                        new CountView("wait for the gates", drafted.getOrDefault(BriefState.DRAFT, 0L)),
                        new CountView("were turned down", drafted.getOrDefault(BriefState.REJECTED, 0L)),
                        new CountView(
                                "are hidden while a request is looked at", drafted.getOrDefault(BriefState.HIDDEN, 0L)),
                        new CountView("were out and are withdrawn", drafted.getOrDefault(BriefState.WITHDRAWN, 0L)))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static long count(List<ArticleCount> articles, ArticleState state) {
        return articles.stream()
                .filter(count -> count.state() == state)
                .mapToLong(ArticleCount::articles)
                .sum();
    }

    private static List<CountView> reasons(List<ArticleCount> articles, ArticleState state) {
        return articles.stream()
                .filter(count -> count.state() == state && count.reason().isPresent())
                .map(count -> new CountView(ReasonWords.of(count.reason().orElseThrow()), count.articles()))
                .toList();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
