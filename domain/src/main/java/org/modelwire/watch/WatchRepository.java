package org.modelwire.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.BriefState;

/** The stored watch items. Callers bring the transaction. */
@ApplicationScoped
public class WatchRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds the item that a brief opened. */
    public Optional<WatchItem> findByBrief(long briefId) {
        return em.createQuery("select w from WatchItem w where w.briefId = :brief", WatchItem.class)
                .setParameter("brief", briefId)
                .getResultStream()
                .findFirst();
    }

    /** Finds items of public briefs that are in one of some states, the earliest day first. */
    public List<WatchItem> findPublic(Set<WatchState> states, int limit) {
        return em.createQuery(
                        "select w from WatchItem w, Brief b where b.id = w.briefId and b.state in :public"
                                + " and w.state in :states order by w.dueOn, w.id",
                        WatchItem.class)
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .setParameter("states", states)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of open items whose day is today or before, the oldest first. */
    public List<Long> findFallingDue(LocalDate today) {
        return em.createQuery(
                        "select w.id from WatchItem w where w.state in :open and w.dueOn <= :today order by w.dueOn, w.id",
                        Long.class)
                .setParameter("open", EnumSet.of(WatchState.OPEN, WatchState.EXTENDED))
                .setParameter("today", today)
                .getResultList();
    }

    WatchItem get(long id) {
        return Optional.ofNullable(em.find(WatchItem.class, id))
                .orElseThrow(() -> new IllegalStateException("no watch item " + id));
    }

    void add(WatchItem item) {
        em.persist(item);
    }
}
