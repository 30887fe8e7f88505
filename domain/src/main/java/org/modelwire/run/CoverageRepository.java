package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/** What was read, refused and published within a span of time. Callers bring the transaction. */
@ApplicationScoped
public class CoverageRepository {

    private static final int MOST_RUNS = 100;

    @PersistenceContext
    private EntityManager em;

    /**
     * How many articles are in a state.
     *
     * @param reason why they were refused or failed; empty for the others
     */
    public record ArticleCount(ArticleState state, Optional<Reason> reason, long articles) {}

    /** Finds the runs of all jobs that began within a span, the first one first, with their steps; at most 100. */
    public List<JobRun> findRuns(Instant from, Instant before) {
        return em.createQuery(
                        "select r from JobRun r where r.startedAt >= :from and r.startedAt < :before"
                                + " order by r.startedAt, r.id",
                        JobRun.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.steps")
                .setParameter("from", from)
                .setParameter("before", before)
                .setMaxResults(MOST_RUNS)
                .getResultList();
    }

    /** Finds the latest runs of all jobs that began before an instant, the latest first, with their steps. */
    public List<JobRun> findRunsBefore(Instant before, int limit) {
        return em.createQuery(
                        "select r from JobRun r where r.startedAt < :before order by r.startedAt desc, r.id desc",
                        JobRun.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.steps")
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** When each of the briefs came out that readers can see and that were published within a span. */
    public List<Instant> findPublicationTimes(Instant from, Instant before) {
        return em.createQuery(
                        "select b.publishedAt from Brief b where b.state in :public and b.publishedAt >= :from"
                                + " and b.publishedAt < :before",
                        Instant.class)
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList();
    }

    /**
     * How many briefs a gate stopped.
     *
     * @param gate its name, lower case with hyphens
     */
    public record GateCount(String gate, long briefs) {}

    /** Counts the briefs with a text of a span that a gate held, by gate, the gate that held most first. */
    public List<GateCount> countHeld(Instant from, Instant before) {
        return em.createQuery(
                        "select f.gate, count(distinct b.id) from BriefFinding f join f.revision r join r.brief b"
                                + " where f.severity = :block and r.createdAt >= :from and r.createdAt < :before"
                                + " group by f.gate",
                        Object[].class)
                .setParameter("block", Severity.BLOCK)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultStream()
                .map(row -> new GateCount((String) row[0], (Long) row[1]))
                .sorted(Comparator.comparingLong(GateCount::briefs).reversed().thenComparing(GateCount::gate))
                .toList();
    }

    /** Counts the briefs that were first drafted within a span, by the state they are in now. */
    public Map<BriefState, Long> countDrafted(Instant from, Instant before) {
        return em.createQuery(
                        "select b.state, count(b.id) from Brief b where b.createdAt >= :from and b.createdAt < :before"
                                + " group by b.state",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultStream()
                .collect(Collectors.toMap(row -> (BriefState) row[0], row -> (Long) row[1]));
    }

    /** Counts the articles that were first seen within a span by what became of them. */
    public List<ArticleCount> countArticles(Instant from, Instant before) {
        return em
                .createQuery(
                        "select a.state, a.reason, count(a.id) from Article a"
                                + " where a.discoveredAt >= :from and a.discoveredAt < :before"
                                + " group by a.state, a.reason order by a.state, a.reason",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList()
                .stream()
                .map(row ->
                        new ArticleCount((ArticleState) row[0], Optional.ofNullable((Reason) row[1]), (Long) row[2]))
                .toList();
    }

    /** How many of the briefs that readers can see were published within a span. */
    public long countPublished(Instant from, Instant before) {
        return em.createQuery(
                        "select count(b) from Brief b where b.state in :public and b.publishedAt >= :from"
                                + " and b.publishedAt < :before",
                        Long.class)
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
    }
}
