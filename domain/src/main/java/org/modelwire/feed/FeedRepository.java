package org.modelwire.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored feeds. Callers bring the transaction. */
@ApplicationScoped
public class FeedRepository {

    /** How long it is kept how a poll went. */
    static final Duration KEPT = Duration.ofDays(60);

    @PersistenceContext
    private EntityManager em;

    /** Every feed with its publisher, by address. */
    public List<Feed> findAll() {
        return em.createNamedQuery(Feed.FIND_ALL, Feed.class).getResultList();
    }

    /** The active feeds that need not be left alone, those longest due first. */
    public List<Feed> findDue(Instant now) {
        return em.createNamedQuery(Feed.FIND_DUE, Feed.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Finds a feed by its exact address. */
    public Optional<Feed> findByUrl(String url) {
        return em.createNamedQuery(Feed.FIND_BY_HASH, Feed.class)
                .setParameter("hash", Feed.hashOf(url))
                .getResultStream()
                .findFirst();
    }

    /** Gets a feed that is known to be there. */
    public Feed get(long id) {
        return em.getReference(Feed.class, id);
    }

    /** Finds a feed by its number. */
    public Optional<Feed> find(long id) {
        return Optional.ofNullable(em.find(Feed.class, id));
    }

    /** How the latest polls of a feed went, the latest first. */
    public List<FeedPoll> findPolls(long feedId, int most) {
        return em.createQuery(
                        "select p from FeedPoll p where p.feedId = :feed order by p.at desc, p.id desc", FeedPoll.class)
                .setParameter("feed", feedId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Keeps how a poll went, and lets go of what is older than {@link #KEPT}. */
    public void add(FeedPoll poll) {
        em.createQuery("delete from FeedPoll p where p.feedId = :feed and p.at < :before")
                .setParameter("feed", poll.feedId())
                .setParameter("before", poll.at().minus(KEPT))
                .executeUpdate();
        em.persist(poll);
    }

    public void add(Feed feed) {
        em.persist(feed);
    }
}
