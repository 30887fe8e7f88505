package org.modelwire.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;

/**
 * The stored briefs as the archive follows them. What may be cited belongs in: public briefs, and drafts that no gate
 * holds. Callers bring the transaction.
 */
@ApplicationScoped
public class ArchiveRepository {

    private static final EnumSet<BriefState> CITABLE =
            EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED, BriefState.DRAFT, BriefState.IN_REVIEW);

    @PersistenceContext
    private EntityManager em;

    /** Finds the briefs that changed at or after an instant, in the order of their changes. */
    public List<BriefChange> findChangedSince(Instant since) {
        return em.createQuery(
                        "select b.id, b.version, b.updatedAt from Brief b where b.updatedAt >= :since"
                                + " order by b.updatedAt, b.id",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new BriefChange((Long) row[0], (Integer) row[1], (Instant) row[2]))
                .toList();
    }

    /** Finds some of the briefs that belong in, by id. */
    public List<Brief> findCitable(Collection<Long> ids) {
        return em.createQuery(
                        "select b from Brief b where b.id in :ids and b.state in :citable order by b.id", Brief.class)
                .setParameter("ids", ids)
                .setParameter("citable", CITABLE)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences")
                .setHint("eclipselink.batch", "b.mentions.subject")
                .getResultList();
    }

    /**
     * Ids of the briefs that belong in, from the lowest.
     *
     * @param after only ids above this one
     */
    public List<Long> findCitableIds(long after, int limit) {
        return em.createQuery(
                        "select b.id from Brief b where b.state in :citable and b.id > :after order by b.id",
                        Long.class)
                .setParameter("citable", CITABLE)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many briefs belong in. */
    public long countCitable() {
        return em.createQuery("select count(b) from Brief b where b.state in :citable", Long.class)
                .setParameter("citable", CITABLE)
                .getSingleResult();
    }
}
