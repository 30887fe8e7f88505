package org.modelwire.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.modelwire.shared.StateChanged;

/** Writes an entry for each change of state, in the transaction of the change. */
@ApplicationScoped
public class AuditTrailRepository {

    @PersistenceContext
    private EntityManager em;

    void record(@Observes StateChanged change) {
        em.persist(new AuditEntry(change));
    }
}
