package org.modelwire.brief.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.modelwire.brief.BriefLabel;
import org.modelwire.brief.BriefState;
import org.modelwire.subject.SubjectKind;

/**
 * Addresses of public briefs and of the subjects they name, without their texts. Callers bring the transaction.
 *
 * <p>{@code reviewedOnly} leaves out what no editor has reviewed.
 */
@ApplicationScoped
public class PublicAddressRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);
    private static final String SHOWN = " b.state in :public and b.label in :labels";

    @PersistenceContext
    private EntityManager em;

    /** A brief with when it last changed. */
    public record BriefAddress(String slug, Instant updatedAt) {}

    /** A brief of the news. */
    public record News(String slug, String headline, Instant publishedAt) {}

    /** A subject with how many public briefs name it. */
    public record NamedSubject(String slug, String name, SubjectKind kind, long briefs) {}

    /** How many briefs there are. */
    public long countBriefs(boolean reviewedOnly) {
        return shown(em.createQuery("select count(b) from Brief b where" + SHOWN, Long.class), reviewedOnly)
                .getSingleResult();
    }

    /** Finds briefs, the first one first, from a place on. */
    public List<BriefAddress> findBriefs(boolean reviewedOnly, int from, int limit) {
        return shown(
                        em.createQuery(
                                "select b.slug, b.updatedAt from Brief b where" + SHOWN + " order by b.id",
                                Object[].class),
                        reviewedOnly)
                .setFirstResult(from)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new BriefAddress((String) row[0], (Instant) row[1]))
                .toList();
    }

    /** Finds briefs that were published at an instant or later, the latest first. */
    public List<News> findNews(boolean reviewedOnly, Instant since, int limit) {
        return shown(
                        em.createQuery(
                                "select b.slug, r.headline, b.publishedAt from BriefRevision r join r.brief b where"
                                        + SHOWN
                                        + " and r.number = b.currentNumber and b.publishedAt >= :since"
                                        + " order by b.publishedAt desc, b.id desc",
                                Object[].class),
                        reviewedOnly)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new News((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /**
     * Finds the subjects that briefs name, by slug.
     *
     * @param after only slugs above this one; empty for the first page
     */
    public List<NamedSubject> findSubjects(boolean reviewedOnly, String after, int limit) {
        return shown(
                        em.createQuery(
                                "select s.slug, s.name, s.kind, count(m.id) from Mention m join m.subject s join m.brief b"
                                        + " where" + SHOWN
                                        + " and m.revision = b.currentNumber and s.mergedInto is null and s.blockedAt is null"
                                        + " and s.slug > :after"
                                        + " group by s.slug, s.name, s.kind order by s.slug",
                                Object[].class),
                        reviewedOnly)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new NamedSubject((String) row[0], (String) row[1], (SubjectKind) row[2], (Long) row[3]))
                .toList();
    }

    private static <T> TypedQuery<T> shown(TypedQuery<T> query, boolean reviewedOnly) {
        return query.setParameter("public", PUBLIC)
                .setParameter(
                        "labels", reviewedOnly ? EnumSet.of(BriefLabel.REVIEWED) : EnumSet.allOf(BriefLabel.class));
    }
}
