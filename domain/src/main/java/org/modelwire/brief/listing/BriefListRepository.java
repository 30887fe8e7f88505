package org.modelwire.brief.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.story.WireDay;

/**
 * Lists of public briefs, those reported last first. Callers bring the transaction. A list can go on after a brief, in
 * whatever state that one is by now, so that no page loses or repeats a brief because of what came out meanwhile.
 */
@ApplicationScoped
public class BriefListRepository {

    static final Set<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);

    private static final String WITHIN = "b.state in :public and b.reportedAt >= :from and b.reportedAt < :before";
    private static final String AFTER = " and (b.reportedAt < :lastAt or (b.reportedAt = :lastAt and b.id < :lastId))";
    private static final String NEWEST_FIRST = " order by b.reportedAt desc, b.id desc";

    @PersistenceContext
    private EntityManager em;

    /** Finds a brief that readers see, or once saw: where a list can go on. */
    public Optional<Brief> findShown(String slug) {
        return em.createQuery("select b from Brief b where b.slug = :slug and b.publishedAt is not null", Brief.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Finds the briefs of a day that come after one of them, or its first ones. */
    public List<Brief> findDay(WireDay day, Optional<Brief> last, int limit) {
        return page("select b from Brief b where " + WITHIN, last, limit)
                .setParameter("from", day.begins())
                .setParameter("before", day.ends())
                .getResultList();
    }

    /** Finds the briefs of a day that weigh most; of equal weight, the newer one goes first. */
    public List<Brief> findWeightiest(WireDay day, int limit) {
        return whole(em.createQuery(
                        "select b from Brief b where " + WITHIN
                                + " order by b.significance desc, b.reportedAt desc, b.id desc",
                        Brief.class))
                .setParameter("public", PUBLIC)
                .setParameter("from", day.begins())
                .setParameter("before", day.ends())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many briefs a day has. */
    public long count(WireDay day) {
        return em.createQuery("select count(b) from Brief b where " + WITHIN, Long.class)
                .setParameter("public", PUBLIC)
                .setParameter("from", day.begins())
                .setParameter("before", day.ends())
                .getSingleResult();
    }

    /** The last day with a brief before a day. */
    public Optional<WireDay> findDayBefore(WireDay day) {
        return nearest("b.reportedAt < :at" + NEWEST_FIRST, day.begins());
    }

    /** The first day with a brief after a day. */
    public Optional<WireDay> findDayAfter(WireDay day) {
        return nearest("b.reportedAt >= :at order by b.reportedAt", day.ends());
    }

    private Optional<WireDay> nearest(String condition, Instant at) {
        return em.createQuery(
                        "select b.reportedAt from Brief b where b.state in :public and " + condition, Instant.class)
                .setParameter("public", PUBLIC)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(WireDay::of);
    }

    /** Finds the briefs that name a subject and come after one of them, or the first ones. */
    public List<Brief> findMentioning(String subjectSlug, Optional<Brief> last, int limit) {
        // Ids first: a database begins with the mentions of the subject then, and not with all briefs by their date.
        TypedQuery<Long> ids = em.createQuery(
                        "select b.id from Mention m join m.brief b where m.subject.slug = :slug"
                                + " and m.revision = b.currentNumber and b.state in :public"
                                + (last.isPresent() ? AFTER : "") + NEWEST_FIRST,
                        Long.class)
                .setParameter("slug", subjectSlug)
                .setParameter("public", PUBLIC)
                .setMaxResults(limit);
        goOnAfter(last, ids);
        List<Long> order = ids.getResultList();
        return findAll(order).stream()
                .sorted(Comparator.comparing(brief -> order.indexOf(brief.id())))
                .toList();
    }

    /** Finds some of the public briefs by id, in any order. */
    public List<Brief> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : whole(em.createQuery("select b from Brief b where b.state in :public and b.id in :ids", Brief.class))
                        .setParameter("public", PUBLIC)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private TypedQuery<Brief> page(String query, Optional<Brief> last, int limit) {
        TypedQuery<Brief> page = whole(
                        em.createQuery(query + (last.isPresent() ? AFTER : "") + NEWEST_FIRST, Brief.class))
                .setParameter("public", PUBLIC)
                .setMaxResults(limit);
        goOnAfter(last, page);
        return page;
    }

    private static void goOnAfter(Optional<Brief> last, TypedQuery<?> query) {
        last.ifPresent(brief -> query.setParameter("lastAt", brief.reportedAt()).setParameter("lastId", brief.id()));
    }

    /** A list reads each relation once, not once a row; IN, because a join would forget the limit. */
    private static TypedQuery<Brief> whole(TypedQuery<Brief> query) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences")
                .setHint("eclipselink.batch", "b.mentions.subject");
    }
}
