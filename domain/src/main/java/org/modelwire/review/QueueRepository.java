package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefState;

/** What waits for an editor, read page by page. Callers bring the transaction. */
@ApplicationScoped
public class QueueRepository {

    private static final String FLAGGED =
            "exists (select f.id from BriefFlag f where f.brief = b and f.resolvedAt is null)";

    private static final Set<BriefState> WAITING =
            Collections.unmodifiableSet(EnumSet.of(BriefState.DRAFT, BriefState.HELD, BriefState.IN_REVIEW));

    private static final Map<QueueShelf, String> SHELVES = new EnumMap<>(Map.of(
            QueueShelf.ALL,
                    "(b.state in :waiting or b.candidateState is not null or (b.state in :public and " + FLAGGED + "))",
            QueueShelf.IN_REVIEW, "((b.state = :state) or (b.candidateState = :state))",
            QueueShelf.HELD, "((b.state = :state) or (b.candidateState = :state))",
            QueueShelf.DRAFT, "((b.state = :state) or (b.candidateState = :state))",
            QueueShelf.UPDATE, "b.candidateState is not null",
            QueueShelf.FLAGGED, "(b.state in :public and " + FLAGGED + ")"));

    @PersistenceContext
    private EntityManager em;

    /** The ids of some briefs of the queue in order. */
    List<Long> findIds(QueueFilter filter, QueueOrder order, int first, int limit) {
        return bind(em.createQuery("select b.id " + from(filter) + " order by " + order.clause(), Long.class), filter)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of some briefs that come after one in the order of weight, whether that one still waits or not. */
    List<Long> findIdsAfter(QueueFilter filter, Brief last, int limit) {
        return bind(
                        em.createQuery(
                                "select b.id " + from(filter)
                                        + " and (b.significance < :weight or (b.significance = :weight"
                                        + " and (b.reportedAt > :at or (b.reportedAt = :at and b.id > :id)))) order by "
                                        + QueueOrder.SIGNIFICANCE.clause(),
                                Long.class),
                        filter)
                .setParameter("weight", last.significance())
                .setParameter("at", last.reportedAt())
                .setParameter("id", last.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many briefs of the queue there are. */
    long count(QueueFilter filter) {
        return bind(em.createQuery("select count(b) " + from(filter), Long.class), filter)
                .getSingleResult();
    }

    /** Another one whenever a text comes into the queue, leaves it or is changed. */
    String sumOfTexts() {
        Object[] row = em.createQuery(
                        "select count(b), sum(b.id), sum(b.version) from Brief b"
                                + " where b.state in :waiting or b.candidateState is not null",
                        Object[].class)
                .setParameter("waiting", WAITING)
                .getSingleResult();
        return Arrays.toString(row);
    }

    /** Another one whenever a brief is flagged, or a flag is answered. */
    String sumOfFlags() {
        Object[] row = em.createQuery(
                        "select count(f), sum(f.id) from BriefFlag f where f.resolvedAt is null", Object[].class)
                .getSingleResult();
        return Arrays.toString(row);
    }

    private static String from(QueueFilter filter) {
        boolean readsText = filter.gate().isPresent()
                || filter.kind().isPresent()
                || filter.words().isPresent();
        StringBuilder query = new StringBuilder(
                        readsText
                                ? "from BriefRevision r join r.brief b where r.number = coalesce(b.candidateNumber, b.currentNumber) and "
                                : "from Brief b where ")
                .append(SHELVES.get(filter.shelf()));
        filter.gate()
                .ifPresent(gate -> query.append(
                        " and exists (select g.id from BriefFinding g where g.revision = r and g.gate = :gate)"));
        filter.kind().ifPresent(kind -> query.append(" and r.kind = :kind"));
        filter.words().ifPresent(words -> query.append(" and lower(r.headline) like :words escape '!'"));
        filter.publisher()
                .ifPresent(domain -> query.append(" and exists (select a.id from Article a where a.storyId = b.storyId"
                        + " and a.publisher.domain = :publisher)"));
        return query.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, QueueFilter filter) {
        switch (filter.shelf()) {
            case ALL ->
                query.setParameter("waiting", WAITING)
                        .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED));
            case FLAGGED -> query.setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED));
            case UPDATE -> {
                // has no parameter
            }
            default ->
                query.setParameter("state", BriefState.valueOf(filter.shelf().name()));
        }
        filter.gate().ifPresent(gate -> query.setParameter("gate", gate));
        filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
        filter.publisher().ifPresent(domain -> query.setParameter("publisher", domain));
        filter.words().ifPresent(words -> query.setParameter("words", "%" + literal(words) + "%"));
        return query;
    }

    private static String literal(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** The texts that wait, of some briefs, with these; at most 1,000. */
    List<BriefRevision> findTexts(Collection<Long> briefIds) {
        return briefIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from BriefRevision r join fetch r.brief b where b.id in :ids"
                                        + " and r.number = coalesce(b.candidateNumber, b.currentNumber)",
                                BriefRevision.class)
                        .setParameter("ids", briefIds)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "r.findings")
                        .getResultList();
    }

    /** How many open flags some briefs have; those without are left out. */
    Map<Long, Long> countFlags(Collection<Long> briefIds) {
        Map<Long, Long> counts = new HashMap<>();
        if (!briefIds.isEmpty()) {
            em.createQuery(
                            "select f.brief.id, count(f) from BriefFlag f where f.brief.id in :ids and f.resolvedAt is null"
                                    + " group by f.brief.id",
                            Object[].class)
                    .setParameter("ids", briefIds)
                    .getResultStream()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }
}
