package org.modelwire.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
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

    /** Finds a story. */
    public Optional<Story> find(long id) {
        return Optional.ofNullable(em.find(Story.class, id));
    }

    /**
     * Lists the stories that are told, those reported last first.
     *
     * @param limit most rows to bring back; at least 1
     */
    public List<Story> findTold(int limit) {
        return em.createQuery(
                        "select s from Story s where s.mergedInto is null order by s.reportedAt desc, s.id desc",
                        Story.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Which of these stories editors parted from each other. */
    public List<StoriesApart> findApart(Collection<Long> storyIds) {
        return storyIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from StoriesApart p where p.storyId in :stories or p.otherId in :stories"
                                        + " order by p.id",
                                StoriesApart.class)
                        .setParameter("stories", storyIds)
                        .getResultList();
    }

    void add(StoriesApart pair) {
        em.persist(pair);
    }

    void remove(StoriesApart pair) {
        em.remove(pair);
        em.flush();
    }

    void add(StoryDecision decision) {
        em.persist(decision);
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
