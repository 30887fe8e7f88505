package org.modelwire.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored publishers. Callers bring the transaction. */
@ApplicationScoped
public class PublisherRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds a publisher by its domain, lower case without {@code www.}. */
    public Optional<Publisher> findByDomain(String domain) {
        return em.createNamedQuery(Publisher.FIND_BY_DOMAIN, Publisher.class)
                .setParameter("domain", domain)
                .getResultStream()
                .findFirst();
    }

    /** The domains of publishers of whom something may appear, in alphabetical order. */
    public List<String> findDomains(int limit) {
        return em.createQuery(
                        "select p.domain from Publisher p where p.policy <> :excluded order by p.domain", String.class)
                .setParameter("excluded", PublisherPolicy.EXCLUDED)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Lists publishers by domain.
     *
     * @param limit most rows to bring back; at least 1
     */
    public List<Publisher> find(int limit) {
        return em.createQuery("select p from Publisher p order by p.domain", Publisher.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The publisher at a domain; a new one under a name if nobody is known there. */
    public Publisher findOrAdd(String domain, String name, Instant now) {
        return findByDomain(domain).orElseGet(() -> {
            Publisher publisher = new Publisher(domain, name, now);
            add(publisher);
            return publisher;
        });
    }

    public void add(Publisher publisher) {
        em.persist(publisher);
    }
}
