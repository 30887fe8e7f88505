package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The stored takedown requests. Callers bring the transaction. */
@ApplicationScoped
public class TakedownRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds a request by the number on its receipt. */
    public Optional<TakedownRequest> findByReceipt(String receiptNumber) {
        return em.createQuery("select t from TakedownRequest t where t.receiptNumber = :number", TakedownRequest.class)
                .setParameter("number", receiptNumber)
                .getResultStream()
                .findFirst();
    }

    public void add(TakedownRequest request) {
        em.persist(request);
    }
}
