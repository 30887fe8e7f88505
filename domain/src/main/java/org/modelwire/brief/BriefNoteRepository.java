package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The stored corrections, which readers see, and flags, which only editors see. Callers bring the transaction. */
@ApplicationScoped
public class BriefNoteRepository {

    @PersistenceContext
    private EntityManager em;

    /** The corrections of a brief, the first one first. */
    public List<Correction> findCorrections(long briefId) {
        return em.createQuery(
                        "select c from Correction c where c.brief.id = :brief order by c.number", Correction.class)
                .setParameter("brief", briefId)
                .getResultList();
    }

    /** The flags that nobody has acted on, the latest first. */
    public List<BriefFlag> findOpenFlags(int limit) {
        return em.createQuery(
                        "select f from BriefFlag f join fetch f.brief where f.resolvedAt is null order by f.id desc",
                        BriefFlag.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The flags of one brief that nobody has acted on, the first one first. */
    public List<BriefFlag> findOpenFlags(Brief brief) {
        return em.createQuery(
                        "select f from BriefFlag f where f.brief = :brief and f.resolvedAt is null order by f.id",
                        BriefFlag.class)
                .setParameter("brief", brief)
                .getResultList();
    }

    void add(Correction correction) {
        em.persist(correction);
    }

    void add(BriefFlag flag) {
        em.persist(flag);
    }
}
