package org.modelwire.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.ContextKind;

/**
 * The ledger as readers see it: only items of public briefs. Lists can go on after an item. Callers bring the transaction.
 */
@ApplicationScoped
public class PublicWatchRepository {

    private static final Set<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);
    private static final String ITEMS =
            "select w from WatchItem w, Brief b where b.id = w.briefId and b.state in :public and w.state in :states";

    @PersistenceContext
    private EntityManager em;

    /** Finds unresolved items, the earliest day first. */
    public List<WatchItem> findWaiting(Set<WatchState> states, Optional<WatchItem> last, int limit) {
        TypedQuery<WatchItem> query = items(
                last.map(item -> " and (w.dueOn > :lastDay or (w.dueOn = :lastDay and w.id > :lastId))")
                                .orElse("") + " order by w.dueOn, w.id",
                states,
                limit);
        last.ifPresent(item -> query.setParameter("lastDay", item.dueOn()).setParameter("lastId", item.id()));
        return query.getResultList();
    }

    /** Finds resolved items, those resolved last first. */
    public List<WatchItem> findResolved(Set<WatchState> states, Optional<WatchItem> last, int limit) {
        TypedQuery<WatchItem> query = items(
                last.map(item -> " and (w.changedAt < :lastAt or (w.changedAt = :lastAt and w.id < :lastId))")
                                .orElse("")
                        + " order by w.changedAt desc, w.id desc",
                states,
                limit);
        last.ifPresent(item -> query.setParameter("lastAt", item.changedAt()).setParameter("lastId", item.id()));
        return query.getResultList();
    }

    /** Finds unresolved items of briefs that name a subject, the earliest day first. */
    public List<WatchItem> findWaitingAbout(String subjectSlug, int limit) {
        return items(
                        " and exists (select m.id from Mention m where m.brief = b and m.revision = b.currentNumber"
                                + " and m.subject.slug = :slug) order by w.dueOn, w.id",
                        EnumSet.of(WatchState.OPEN, WatchState.DUE, WatchState.EXTENDED),
                        limit)
                .setParameter("slug", subjectSlug)
                .getResultList();
    }

    private TypedQuery<WatchItem> items(String rest, Set<WatchState> states, int limit) {
        return em.createQuery(ITEMS + rest, WatchItem.class)
                .setParameter("public", PUBLIC)
                .setParameter("states", states)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "w.evidence.revisions")
                .setMaxResults(limit);
    }

    /** Counts all items by the kind of their brief and by state, in any order; what has none is left out. */
    public List<WatchCount> count() {
        return em.createQuery(
                        "select r.kind, w.state, count(w) from WatchItem w, Brief b, BriefRevision r"
                                + " where b.id = w.briefId and b.state in :public and r.brief = b"
                                + " and r.number = b.currentNumber group by r.kind, w.state",
                        Object[].class)
                .setParameter("public", PUBLIC)
                .getResultStream()
                .map(row ->
                        new WatchCount(Optional.ofNullable((ContextKind) row[0]), (WatchState) row[1], (Long) row[2]))
                .toList();
    }
}
