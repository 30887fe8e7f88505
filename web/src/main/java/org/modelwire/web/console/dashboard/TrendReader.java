package org.modelwire.web.console.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelwire.run.CoverageRepository;
import org.modelwire.run.JobRun;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.support.ReaderTime;

/** Reads how the last fortnight went. */
@ApplicationScoped
@Transactional
public class TrendReader {

    private static final int DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Inject
    private CoverageRepository coverage;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Clock clock;

    List<Trend> read() {
        Instant now = clock.instant();
        LocalDate first = ReaderTime.day(now).minusDays(DAYS - 1L);
        Instant from = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<LocalDate, BigDecimal> published = empty(first);
        coverage.findPublicationTimes(from, now).forEach(at -> add(published, at, BigDecimal.ONE));
        List<JobRun> runs = coverage.findRuns(from, now);
        Map<Long, RunSpend> spent =
                receipts.spendByRun(runs.stream().map(JobRun::id).collect(Collectors.toSet()));
        Map<LocalDate, BigDecimal> cost = empty(first);
        runs.forEach(run -> add(
                cost,
                run.startedAt(),
                spent.getOrDefault(run.id(), RunSpend.NOTHING).costUsd()));
        return List.of(
                trend("Briefs published", "briefs", published, 0), trend("Spent on models", "US dollars", cost, 2));
    }

    private static Map<LocalDate, BigDecimal> empty(LocalDate first) {
        Map<LocalDate, BigDecimal> days = new LinkedHashMap<>();
        first.datesUntil(first.plusDays(DAYS)).forEach(day -> days.put(day, BigDecimal.ZERO));
        return days;
    }

    private static void add(Map<LocalDate, BigDecimal> days, Instant at, BigDecimal value) {
        days.computeIfPresent(ReaderTime.day(at), (day, sum) -> sum.add(value));
    }

    private static Trend trend(String title, String unit, Map<LocalDate, BigDecimal> days, int digits) {
        return new Trend(
                title,
                unit,
                days.keySet().stream().map(DAY::format).toList(),
                days.values().stream()
                        .map(value -> value.setScale(digits, RoundingMode.HALF_UP))
                        .toList());
    }
}
