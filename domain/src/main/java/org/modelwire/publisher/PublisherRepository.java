package org.modelwire.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    public void add(Publisher publisher) {
        em.persist(publisher);
    }
}
