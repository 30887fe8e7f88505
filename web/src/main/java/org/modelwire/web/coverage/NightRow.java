package org.modelwire.web.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.modelwire.run.JobRun;
import org.modelwire.run.RunStatus;
import org.modelwire.run.StepCounts;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.CountView;

/**
 * A day of runs in figures.
 *
 * @param date in UTC
 * @param status the worst of its runs'
 * @param seen new articles
 * @param drafted briefs drafted
 * @param held drafts that a gate held
 * @param published briefs that came out and can still be read
 */
public record NightRow(
        LocalDate date,
        RunStatus status,
        int runs,
        long seen,
        long drafted,
        long held,
        long published,
        RunSpend spend) {

    private static final int CENTS = 2;
    private static final int SMALL = 4;

    /** The figures of the runs of a day. */
    static NightRow of(LocalDate date, List<JobRun> runs, long published, RunSpend spend) {
        return new NightRow(
                date,
                runs.stream().map(JobRun::status).reduce(RunStatus.COMPLETED, NightRow::worse),
                runs.size(),
                sum(runs, "poll", StepCounts::written),
                sum(runs, "analyse", StepCounts::written),
                sum(runs, "check", StepCounts::skipped),
                published,
                spend);
    }

    /** What the steps of a name count together. */
    static long sum(List<JobRun> runs, String step, ToIntFunction<StepCounts> number) {
        return runs.stream()
                .flatMap(run -> run.steps().stream())
                .filter(candidate -> candidate.name().equals(step))
                .mapToLong(found -> number.applyAsInt(found.counts()))
                .sum();
    }

    private static RunStatus worse(RunStatus one, RunStatus other) {
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(RunStatus status) {
        return switch (status) {
            case COMPLETED -> 0;
            case RUNNING -> 1;
            case DEGRADED -> 2;
            case STOPPED -> 3;
            case INTERRUPTED -> 4;
            case FAILED -> 5;
        };
    }

    /** How a run stands or ended, in words. */
    static String words(RunStatus status) {
        return switch (status) {
            case RUNNING -> "Still running";
            case COMPLETED -> "Completed";
            case DEGRADED -> "Completed with failures";
            case FAILED -> "Failed";
            case STOPPED -> "Stopped";
            case INTERRUPTED -> "Interrupted";
        };
    }

    /** Dollars with as many digits as say something. */
    static String dollars(BigDecimal amount) {
        boolean small = amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) < 0;
        return amount.setScale(small ? SMALL : CENTS, RoundingMode.UP).toPlainString();
    }

    public String getHref() {
        return "/coverage/" + date;
    }

    public String getIso() {
        return date.toString();
    }

    /** "Friday 27 November 2026". */
    public String getName() {
        return ReaderTime.weekday(date) + " " + date.getYear();
    }

    public String getDay() {
        return ReaderTime.date(date);
    }

    public String getStatus() {
        return words(status);
    }

    /** For the colour beside the words. */
    public String getStyle() {
        return switch (status) {
            case RUNNING -> "open";
            case COMPLETED -> "came-true";
            case DEGRADED, STOPPED -> "due";
            case FAILED, INTERRUPTED -> "did-not";
        };
    }

    public String getSeen() {
        return CountView.grouped(seen);
    }

    public String getDrafted() {
        return CountView.grouped(drafted);
    }

    public String getHeld() {
        return CountView.grouped(held);
    }

    public String getPublished() {
        return CountView.grouped(published);
    }

    public String getCalls() {
        return CountView.grouped(spend.calls());
    }

    public String getTokensIn() {
        return CountView.grouped(spend.tokensIn());
    }

    public String getTokensOut() {
        return CountView.grouped(spend.tokensOut());
    }

    public String getCost() {
        return dollars(spend.costUsd());
    }
}
