package org.modelwire.run.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored batches. Callers bring the transaction. */
@ApplicationScoped
public class BatchRepository {

    @PersistenceContext
    private EntityManager em;

    /** The batches of a model at an endpoint that have not ended, the oldest first. */
    List<ModelBatch> findOpen(String model, String endpoint) {
        return em.createQuery(
                        "select b from ModelBatch b where b.model = :model and b.endpoint = :endpoint"
                                + " and b.state <> :ended order by b.id",
                        ModelBatch.class)
                .setParameter("model", model)
                .setParameter("endpoint", endpoint)
                .setParameter("ended", BatchState.ENDED)
                .getResultList();
    }

    ModelBatch get(long id) {
        return Optional.ofNullable(em.find(ModelBatch.class, id))
                .orElseThrow(() -> new IllegalStateException("no batch " + id));
    }

    /** Stores a batch at once, so that its id is known. */
    void add(ModelBatch batch) {
        em.persist(batch);
        em.flush();
    }
}
