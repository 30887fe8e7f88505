package org.modelwire.brief.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Gone;

/** What happened to the wire, read off the texts that came out and the briefs that are gone. Callers bring the transaction. */
@ApplicationScoped
public class WireEventRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);

    @PersistenceContext
    private EntityManager em;

    /**
     * Finds events in the order in which they happened.
     *
     * @param after only what happened after this place
     */
    public List<WireEvent> find(PageKey after, int limit) {
        // Texts and briefs draw their ids from one sequence, so that an id tells apart events of either kind.
        return Stream.of(texts(after, limit), withdrawals(after, limit), hidings(after, limit), returns(after, limit))
                .flatMap(events -> events)
                .sorted(Comparator.comparing(WireEvent::at).thenComparingLong(WireEvent::id))
                .limit(limit)
                .toList();
    }

    private Stream<WireEvent> texts(PageKey after, int limit) {
        return em
                .createQuery(
                        "select r.id, r.publishedAt, r.number, r.sourceNumber, b.publishedAt, b.slug from BriefRevision r"
                                + " join r.brief b where r.publishedAt > :at or (r.publishedAt = :at and r.id > :id)"
                                + " order by r.publishedAt, r.id",
                        Object[].class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new WireEvent(
                        (Long) row[0],
                        (Instant) row[1],
                        kind(row),
                        (String) row[5],
                        Optional.empty(),
                        Optional.empty()));
    }

    private static WireEvent.Kind kind(Object... row) {
        if (row[1].equals(row[4])) {
            return WireEvent.Kind.PUBLISHED;
        }
        return row[2].equals(row[3]) ? WireEvent.Kind.UPDATED : WireEvent.Kind.CORRECTED;
    }

    /** What is hidden now; what came back or went for good has an event of its own, later. */
    private Stream<WireEvent> hidings(PageKey after, int limit) {
        return marks("b.state = :state and b.updatedAt", after, limit, WireEvent.Kind.HIDDEN);
    }

    private Stream<WireEvent> returns(PageKey after, int limit) {
        return marks("b.state <> :state and b.restoredAt", after, limit, WireEvent.Kind.RESTORED);
    }

    private Stream<WireEvent> marks(String condition, PageKey after, int limit, WireEvent.Kind kind) {
        String at = condition.substring(condition.lastIndexOf(' ') + 1);
        return em
                .createQuery(
                        "select b.id, " + at + ", b.slug from Brief b where " + condition + " >= :at and (" + at
                                + " > :at or b.id > :id) order by " + at + ", b.id",
                        Object[].class)
                .setParameter("state", BriefState.HIDDEN)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new WireEvent(
                        (Long) row[0], (Instant) row[1], kind, (String) row[2], Optional.empty(), Optional.empty()));
    }

    private Stream<WireEvent> withdrawals(PageKey after, int limit) {
        return em
                .createQuery(
                        "select b.id, b.updatedAt, b.slug, b.gone, s.slug, s.state from Brief b left join b.successor s"
                                + " where b.state = :withdrawn"
                                + " and (b.updatedAt > :at or (b.updatedAt = :at and b.id > :id))"
                                + " order by b.updatedAt, b.id",
                        Object[].class)
                .setParameter("withdrawn", BriefState.WITHDRAWN)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new WireEvent(
                        (Long) row[0],
                        (Instant) row[1],
                        WireEvent.Kind.WITHDRAWN,
                        (String) row[2],
                        Optional.ofNullable((Gone) row[3]),
                        Optional.ofNullable((String) row[4]).filter(slug -> PUBLIC.contains(row[5]))));
    }
}
