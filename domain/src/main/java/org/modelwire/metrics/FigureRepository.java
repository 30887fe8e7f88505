package org.modelwire.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.modelwire.config.JobName;
import org.modelwire.run.JobRun;
import org.modelwire.shared.Reason;

/**
 * Counts what is stored, so that every node tells the same and none forgets at a restart. Each method is one query over
 * an index or a small table, but for the states of articles and findings, which read a whole table. Callers bring the
 * transaction.
 */
@ApplicationScoped
public class FigureRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * A number and what it counts.
     *
     * @param labels values of the labels, in the order in which the method tells them; empty text where one has none
     */
    public record Figure(List<String> labels, double value) {}

    /**
     * What the questions to a model came to.
     *
     * @param labels model, prompt, state and typed reason
     * @param seconds how long the answered ones took together
     */
    public record Calls(
            List<String> labels,
            long questions,
            long calls,
            long tokensIn,
            long tokensOut,
            double usd,
            double seconds) {}

    /** Articles by state and typed reason. */
    public List<Figure> articles() {
        return figures("select a.state, a.reason, count(a) from Article a group by a.state, a.reason");
    }

    /** Briefs by state. */
    public List<Figure> briefs() {
        return figures("select b.state, count(b) from Brief b group by b.state");
    }

    /** Feeds by state and the typed reason for which they failed when they were last polled. */
    public List<Figure> feeds() {
        return figures("select f.state, f.reason, count(f) from Feed f group by f.state, f.reason");
    }

    /** Findings of the gates on all drafts, by gate and severity. */
    public List<Figure> findings() {
        return figures("select f.gate, f.severity, count(f) from BriefFinding f group by f.gate, f.severity");
    }

    /** Runs by job and status. */
    public List<Figure> runs() {
        return figures("select r.job, r.status, count(r) from JobRun r group by r.job, r.status");
    }

    /** Items of all runs by job, step and outcome: read, written, skipped or failed. */
    public List<Figure> items() {
        return rows("select r.job, s.name, sum(s.counts.read), sum(s.counts.written), sum(s.counts.skipped),"
                        + " sum(s.counts.failed) from JobRun r join r.steps s group by r.job, s.name")
                .flatMap(row -> Stream.of(
                        outcome(row, "read", 2),
                        outcome(row, "written", 3),
                        outcome(row, "skipped", 4),
                        outcome(row, "failed", 5)))
                .toList();
    }

    private static Figure outcome(Object[] row, String outcome, int column) {
        return new Figure(List.of(word(row[0]), word(row[1]), outcome), number(row[column]));
    }

    /** Questions to models by model, prompt, state and typed reason. */
    public List<Calls> calls() {
        return rows("select r.model, r.prompt, r.state, r.reason, count(r), sum(r.calls), sum(r.tokensIn),"
                        + " sum(r.tokensOut), sum(r.costUsd), sum(r.latencyMillis) from Receipt r"
                        + " group by r.model, r.prompt, r.state, r.reason")
                .map(row -> new Calls(
                        labels(row, 4),
                        (long) number(row[4]),
                        (long) number(row[5]),
                        (long) number(row[6]),
                        (long) number(row[7]),
                        number(row[8]),
                        number(row[9]) / 1_000))
                .toList();
    }

    /** The latest run of a job that has ended, whatever became of it. */
    public Optional<JobRun> lastEnded(JobName job) {
        return em.createQuery(
                        "select r from JobRun r where r.job = :job and r.endedAt is not null order by r.startedAt desc",
                        JobRun.class)
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Seconds since the heart of a running run of a job beat; empty if none runs. */
    public OptionalDouble silence(JobName job, Instant now) {
        return em.createQuery("select r from JobRun r where r.job = :job and r.endedAt is null", JobRun.class)
                .setParameter("job", job)
                .getResultStream()
                .mapToDouble(run -> (now.toEpochMilli() - run.lastHeard().toEpochMilli()) / 1_000.0)
                .max();
    }

    private List<Figure> figures(String query) {
        return rows(query)
                .map(row -> new Figure(labels(row, row.length - 1), number(row[row.length - 1])))
                .toList();
    }

    private Stream<Object[]> rows(String query) {
        return new ArrayList<>(em.createQuery(query, Object[].class).getResultList()).stream();
    }

    private static List<String> labels(Object[] row, int columns) {
        return Arrays.stream(row, 0, columns).map(FigureRepository::word).toList();
    }

    private static String word(Object value) {
        if (value instanceof Reason reason) {
            return reason.code();
        }
        if (value instanceof JobName job) {
            return job.id();
        }
        if (value instanceof Enum<?> state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
        return value == null ? "" : value.toString();
    }

    private static double number(Object sum) {
        return sum == null ? 0 : ((Number) sum).doubleValue();
    }
}
