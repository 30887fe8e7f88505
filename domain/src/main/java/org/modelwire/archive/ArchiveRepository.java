package org.modelwire.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

    /** Finds a brief that belongs in by its slug. */
    public Optional<Brief> findCitable(String slug) {
        return em.createQuery("select b from Brief b where b.slug = :slug and b.state in :citable", Brief.class)
                .setParameter("slug", slug)
                .setParameter("citable", CITABLE)
                .getResultStream()
                .findFirst();
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

    /**
     * Finds the briefs whose text got its embedding at or after an instant, in that order.
     *
     * @param maker who makes the embeddings
     */
    public List<BriefChange> findEmbeddedSince(String maker, Instant since) {
        return em.createQuery(
                        "select b.id, b.version, e.keptAt from Brief b join b.revisions r, StoredEmbedding e"
                                + " where r.number = b.currentNumber and e.textHash = r.textHash"
                                + " and e.maker = :maker and e.keptAt >= :since order by e.keptAt, b.id",
                        Object[].class)
                .setParameter("maker", maker)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new BriefChange((Long) row[0], (Integer) row[1], (Instant) row[2]))
                .toList();
    }

    /** Finds briefs that belong in and whose text has no embedding of a maker, the newest first. */
    public List<Brief> findUnembedded(String maker, int limit) {
        return em.createQuery(
                        "select b from Brief b join b.revisions r where b.state in :citable"
                                + " and r.number = b.currentNumber and not exists (select e.id from StoredEmbedding e"
                                + " where e.maker = :maker and e.textHash = r.textHash) order by b.id desc",
                        Brief.class)
                .setParameter("citable", CITABLE)
                .setParameter("maker", maker)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences")
                .setMaxResults(limit)
                .getResultList();
    }
}
