package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.OptionalLong;
import org.modelwire.article.ArticleState;
import org.modelwire.feed.FeedState;

/** How much waits for a step, so that a person can be told how long it still takes. Callers bring the transaction. */
@ApplicationScoped
public class WaitingRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Counts what a step of a run has still to do.
     *
     * @return empty for a step of which that is not known before
     */
    public OptionalLong count(String step, JobRun run, Instant now) {
        return switch (step) {
            case "poll" -> OptionalLong.of(feeds(run.startedAt(), now));
            case "fetch" -> OptionalLong.of(pages(now));
            case "group" -> OptionalLong.of(articles());
            case "analyse" -> OptionalLong.of(stories(now));
            default -> OptionalLong.empty();
        };
    }

    private long feeds(Instant since, Instant now) {
        return em.createQuery(
                        "select count(f) from Feed f where f.state = :active and (f.heldUntil is null or f.heldUntil <= :now)"
                                + " and (f.lastPolledAt is null or f.lastPolledAt < :since)",
                        Long.class)
                .setParameter("active", FeedState.ACTIVE)
                .setParameter("now", now)
                .setParameter("since", since)
                .getSingleResult();
    }

    private long pages(Instant now) {
        return number(em.createQuery(
                        "select count(a) from Article a where a.state = :discovered"
                                + " or (a.state = :failed and a.retryAt <= :now and a.sourceText is null)",
                        Long.class)
                .setParameter("discovered", ArticleState.DISCOVERED)
                .setParameter("failed", ArticleState.FAILED)
                .setParameter("now", now));
    }

    private long articles() {
        return number(em.createQuery(
                        "select count(a) from Article a where a.state = :fetched and a.storyId is null", Long.class)
                .setParameter("fetched", ArticleState.FETCHED));
    }

    private long stories(Instant now) {
        return number(em.createQuery(
                        "select count(distinct a.storyId) from Article a where a.storyId is not null and (a.state = :fetched"
                                + " or (a.state = :failed and a.retryAt <= :now and a.sourceText is not null))",
                        Long.class)
                .setParameter("fetched", ArticleState.FETCHED)
                .setParameter("failed", ArticleState.FAILED)
                .setParameter("now", now));
    }

    private static long number(TypedQuery<Long> count) {
        return count.getSingleResult();
    }
}
