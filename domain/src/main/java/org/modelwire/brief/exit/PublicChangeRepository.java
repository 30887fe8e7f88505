package org.modelwire.brief.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Correction;
import org.modelwire.brief.Gone;

/**
 * Corrections, updates and withdrawals, the latest first. What was put right in a brief that is gone is gone with it. Callers
 * bring the transaction.
 */
@ApplicationScoped
public class PublicChangeRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);

    @PersistenceContext
    private EntityManager em;

    /**
     * Finds changes.
     *
     * @param before only what happened before this place; empty for the latest
     */
    public List<PublicChange> find(Optional<PageKey> before, int limit) {
        // All three draw their ids from one sequence, so that an id tells apart changes of any kind.
        return Stream.of(corrections(before, limit), updates(before, limit), withdrawals(before, limit))
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(PublicChange::at)
                        .thenComparingLong(PublicChange::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private Stream<PublicChange> corrections(Optional<PageKey> before, int limit) {
        String query = "select c, b.slug, r.headline from Correction c join c.brief b, BriefRevision r"
                + " where r.brief = b and r.number = b.currentNumber and b.state in :states";
        return page(query, "c.at", "c.id", before, limit)
                .setParameter("states", PUBLIC)
                .getResultStream()
                .map(row -> correction((Correction) row[0], (String) row[1], (String) row[2]));
    }

    private static PublicChange correction(Correction correction, String slug, String headline) {
        return new PublicChange(
                correction.id(),
                correction.at(),
                WireEvent.Kind.CORRECTED,
                slug,
                headline,
                Optional.of(correction.words()),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private Stream<PublicChange> updates(Optional<PageKey> before, int limit) {
        String query = "select r.id, r.publishedAt, b.slug, c.headline, r.why from BriefRevision r join r.brief b,"
                + " BriefRevision c where c.brief = b and c.number = b.currentNumber and b.state in :states"
                + " and r.number = r.sourceNumber and r.publishedAt > b.publishedAt";
        return page(query, "r.publishedAt", "r.id", before, limit)
                .setParameter("states", PUBLIC)
                .getResultStream()
                .map(row -> new PublicChange(
                        (Long) row[0],
                        (Instant) row[1],
                        WireEvent.Kind.UPDATED,
                        (String) row[2],
                        (String) row[3],
                        Optional.empty(),
                        (String) row[4],
                        Optional.empty(),
                        Optional.empty()));
    }

    private Stream<PublicChange> withdrawals(Optional<PageKey> before, int limit) {
        String query = "select b.id, b.updatedAt, b.slug, r.headline, b.gone, s.slug, s.state from BriefRevision r"
                + " join r.brief b left join b.successor s where r.number = b.currentNumber and b.state = :state";
        return page(query, "b.updatedAt", "b.id", before, limit)
                .setParameter("state", BriefState.WITHDRAWN)
                .getResultStream()
                .map(row -> new PublicChange(
                        (Long) row[0],
                        (Instant) row[1],
                        WireEvent.Kind.WITHDRAWN,
                        (String) row[2],
                        (String) row[3],
                        Optional.empty(),
                        "",
                        Optional.ofNullable((Gone) row[4]),
                        Optional.ofNullable((String) row[5]).filter(slug -> PUBLIC.contains(row[6]))));
    }

    private TypedQuery<Object[]> page(String query, String at, String id, Optional<PageKey> before, int limit) {
        String behind = before.isPresent() ? " and (" + at + " < :at or (" + at + " = :at and " + id + " < :id))" : "";
        TypedQuery<Object[]> page = em.createQuery(
                        query + behind + " order by " + at + " desc, " + id + " desc", Object[].class)
                .setMaxResults(limit);
        before.ifPresent(key -> page.setParameter("at", key.at()).setParameter("id", key.id()));
        return page;
    }
}
