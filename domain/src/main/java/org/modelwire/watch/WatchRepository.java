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

    /** Finds the items in one of some states, the earliest day first. */
    public List<WatchItem> find(Set<WatchState> states, int limit) {
        return em.createQuery(
                        "select w from WatchItem w where w.state in :states order by w.dueOn, w.id", WatchItem.class)
                .setParameter("states", states)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of the items that nobody has resolved, the earliest day first. */
    public List<Long> findUnresolved() {
        return em.createQuery("select w.id from WatchItem w where w.state in :open order by w.dueOn, w.id", Long.class)
                .setParameter("open", EnumSet.of(WatchState.OPEN, WatchState.DUE, WatchState.EXTENDED))
                .getResultList();
    }

    /** Finds one item. */
    public Optional<WatchItem> find(long id) {
        return Optional.ofNullable(em.find(WatchItem.class, id));
    }

    /** The briefs that are proposed for an item and still public, the best first. */
    public List<WatchEvidence> findEvidence(long itemId) {
        return em.createQuery(
                        "select e from WatchEvidence e where e.itemId = :item and e.brief.state in :public"
                                + " order by e.score desc, e.id",
                        WatchEvidence.class)
                .setParameter("item", itemId)
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .getResultList();
    }

    /** Ids of all briefs that were ever proposed for an item. */
    public List<Long> findProposed(long itemId) {
        return em.createQuery("select e.brief.id from WatchEvidence e where e.itemId = :item", Long.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    WatchItem get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no watch item " + id));
    }

    void add(WatchItem item) {
        em.persist(item);
    }

    void add(WatchEvidence evidence) {
        em.persist(evidence);
    }
}
