package org.modelwire.publisher.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored proofs. Callers bring the transaction. */
@ApplicationScoped
public class DomainProofRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds the proof that was asked for a request. */
    public Optional<DomainProof> find(String holder) {
        return em.createQuery("select p from DomainProof p where p.holder = :holder", DomainProof.class)
                .setParameter("holder", holder)
                .getResultStream()
                .findFirst();
    }

    /** The proofs that hold, the one looked at longest ago first. */
    List<DomainProof> findProven(int limit) {
        return em.createQuery(
                        "select p from DomainProof p where p.state = :proven order by p.checkedAt, p.id",
                        DomainProof.class)
                .setParameter("proven", ProofState.PROVEN)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(DomainProof proof) {
        em.persist(proof);
        em.flush();
    }
}
