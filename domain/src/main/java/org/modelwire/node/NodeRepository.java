package org.modelwire.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored nodes. Callers bring the transaction. */
@ApplicationScoped
public class NodeRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds a node; the row is locked, so that it is not buried while it beats. */
    Optional<Node> find(String id) {
        return Optional.ofNullable(em.find(Node.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All that are known. */
    List<Node> findAll() {
        return em.createQuery("select n from Node n order by n.startedAt, n.id", Node.class)
                .getResultList();
    }

    void add(Node node) {
        em.persist(node);
    }

    void remove(Node node) {
        em.remove(node);
    }
}
