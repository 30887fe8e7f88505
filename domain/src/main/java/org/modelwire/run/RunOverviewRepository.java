package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleState;
import org.modelwire.config.JobName;

/** The runs as a person looks through them, and what each could not do. Callers bring the transaction. */
@ApplicationScoped
public class RunOverviewRepository {

    private static final String WANTED =
            " from JobRun r where (:anyJob = true or r.job = :job) and (:anyStatus = true or r.status = :status)";

    /** An article is of the run that had it in hand last; one that nobody had in hand, of the run that found it. */
    private static final String LEFT = " from Article a where a.state in :left and (a.workedBy = :run"
            + " or (a.workedBy is null and a.discoveredAt >= :from and a.discoveredAt < :before))";

    @PersistenceContext
    private EntityManager em;

    /**
     * Which runs are wanted.
     *
     * @param job of this job; of any if empty
     * @param status that stand like this; in any way if empty
     */
    public record Filter(Optional<JobName> job, Optional<RunStatus> status) {}

    /** The runs, the newest first, with their steps. */
    public List<JobRun> find(Filter filter, int first, int most) {
        return filtered(
                        em.createQuery("select r" + WANTED + " order by r.startedAt desc, r.id desc", JobRun.class),
                        filter)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.steps")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many runs there are. */
    public long count(Filter filter) {
        return filtered(em.createQuery("select count(r)" + WANTED, Long.class), filter)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Filter filter) {
        return query.setParameter("anyJob", filter.job().isEmpty())
                .setParameter("job", filter.job().orElse(JobName.NIGHTLY))
                .setParameter("anyStatus", filter.status().isEmpty())
                .setParameter("status", filter.status().orElse(RunStatus.RUNNING));
    }

    /** Finds a run by its number. */
    public Optional<JobRun> find(long id) {
        return Optional.ofNullable(em.find(JobRun.class, id));
    }

    /** The articles that a run left out or failed at, by number, with publisher and feed. */
    public List<Article> findLeft(JobRun run, Instant now, int first, int most) {
        return left(em.createQuery("select a" + LEFT + " order by a.id", Article.class), run, now)
                .setHint("eclipselink.join-fetch", "a.publisher")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many articles a run left out or failed at. */
    public long countLeft(JobRun run, Instant now) {
        return left(em.createQuery("select count(a)" + LEFT, Long.class), run, now)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> left(TypedQuery<T> query, JobRun run, Instant now) {
        return query.setParameter("left", EnumSet.of(ArticleState.SKIPPED, ArticleState.FAILED))
                .setParameter("run", run.id())
                .setParameter("from", run.startedAt())
                .setParameter("before", run.endedAt().orElse(now));
    }
}
