package org.modelwire.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.ArticleState;

/** The stored stories. Callers bring the transaction. */
@ApplicationScoped
public class StoryRepository {

    @PersistenceContext
    private EntityManager em;

    /** Stories with an article that is to be analysed now and that nobody holds, those reported first first. */
    public List<Story> findToAnalyse(Instant now) {
        return em.createQuery(
                        "select s from Story s where exists (select a.id from Article a where a.storyId = s.id"
                                + " and (a.state = :fetched or (a.state = :failed and a.retryAt <= :now"
                                + " and a.sourceText is not null))"
                                + " and (a.claimedUntil is null or a.claimedUntil < :now)) order by s.reportedAt, s.id",
                        Story.class)
                .setParameter("fetched", ArticleState.FETCHED)
                .setParameter("failed", ArticleState.FAILED)
                .setParameter("now", now)
                .getResultList();
    }

    /** Gets a story that is known to be there. */
    public Story get(long id) {
        return Optional.ofNullable(em.find(Story.class, id))
                .orElseThrow(() -> new IllegalStateException("no story " + id));
    }

    /** Stores a story at once: its articles refer to it by id, so its row must be there before theirs change. */
    public void add(Story story) {
        em.persist(story);
        em.flush();
    }
}
