package org.modelwire.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.modelwire.brief.BriefState;

/** Pages of the watch ledger: items of public briefs. Callers bring the transaction. */
@ApplicationScoped
public class WatchPageRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);
    private static final String ITEMS =
            "select w from WatchItem w, Brief b where b.id = w.briefId and b.state in :public";

    @PersistenceContext
    private EntityManager em;

    /**
     * Finds items, those opened last first.
     *
     * @param below only ids below this one
     */
    public List<WatchItem> find(Set<WatchState> states, long below, int limit) {
        return whole(ITEMS + " and w.state in :states and w.id < :below order by w.id desc")
                .setParameter("public", PUBLIC)
                .setParameter("states", states)
                .setParameter("below", below)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Finds the items that changed last, the latest change first. */
    public List<WatchItem> findChanged(int limit) {
        return whole(ITEMS + " order by w.changedAt desc, w.id desc")
                .setParameter("public", PUBLIC)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Finds the items of some briefs. */
    public List<WatchItem> findByBriefs(Set<Long> briefIds) {
        return briefIds.isEmpty()
                ? List.of()
                : whole("select w from WatchItem w where w.briefId in :briefs")
                        .setParameter("briefs", briefIds)
                        .getResultList();
    }

    /** A query whose result reads the briefs that show what came of the items all at once. */
    private TypedQuery<WatchItem> whole(String query) {
        return em.createQuery(query, WatchItem.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "w.evidence.revisions");
    }
}
