package org.modelwire.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored feeds. Callers bring the transaction. */
@ApplicationScoped
public class FeedRepository {

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

    public void add(Feed feed) {
        em.persist(feed);
    }
}
