package org.modelwire.brief.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.subject.SubjectKind;

/** Counts of what public briefs name, in the texts that readers see. Callers bring the transaction. */
@ApplicationScoped
public class MentionRepository {

    private static final String SEEN = " b.state in :public and m.revision = b.currentNumber"
            + " and m.subject.mergedInto is null and m.subject.blockedAt is null";
    private static final String COUNTED =
            "select s.slug, s.name, s.kind, count(m) from Mention m join m.brief b" + " join m.subject s where" + SEEN;
    /** Subjects of which mentions are counted at a time. */
    private static final int MOST_NAMES = 100;

    private static final String BY_SUBJECT = " group by s.slug, s.name, s.kind";
    private static final String NAMES_IT =
            " from Mention m join m.brief b where" + SEEN + " and m.subject.slug = :slug";

    @PersistenceContext
    private EntityManager em;

    /** All subjects that are named, in any order. */
    public List<SubjectCount> countAll() {
        return counts(em.createQuery(COUNTED + BY_SUBJECT, Object[].class));
    }

    /** The subjects that are named in briefs reported since an instant, the most named first; equal ones by slug. */
    public List<SubjectCount> countSince(Instant since, int limit) {
        return counts(em.createQuery(
                        COUNTED + " and b.reportedAt >= :since" + BY_SUBJECT + " order by count(m) desc, s.slug",
                        Object[].class)
                .setParameter("since", since)
                .setMaxResults(limit));
    }

    /**
     * The subjects with a name of which a word begins with a text, the most named first; equal ones by slug. Of
     * more than a hundred such names the others are left out.
     *
     * @param text in any case; nothing in it stands for other letters
     */
    public List<SubjectCount> countBeginning(String text, int limit) {
        List<Long> named = findBeginning(text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        return named.isEmpty()
                ? List.of()
                : counts(em.createQuery(
                                COUNTED + " and s.id in :named" + BY_SUBJECT + " order by count(m) desc, s.slug",
                                Object[].class)
                        .setParameter("named", named)
                        .setMaxResults(limit));
    }

    /** Names alone, so that a text that begins none costs no look at the mentions, of which there are many. */
    private List<Long> findBeginning(String begin) {
        return em.createQuery(
                        "select s.id from Subject s where lower(s.name) like :first escape '!'"
                                + " or lower(s.name) like :later escape '!' order by s.slug",
                        Long.class)
                .setParameter("first", begin)
                .setParameter("later", "% " + begin)
                .setMaxResults(MOST_NAMES)
                .getResultList();
    }

    /** The subjects that are named together with one, the most often first; equal ones by slug. */
    public List<SubjectCount> countBeside(String slug, int limit) {
        return counts(em.createQuery(
                        "select s.slug, s.name, s.kind, count(m) from Mention o, Mention m join m.brief b join m.subject s"
                                + " where o.subject.slug = :slug and o.brief = b and o.revision = b.currentNumber"
                                + " and s.slug <> :slug and" + SEEN + BY_SUBJECT + " order by count(m) desc, s.slug",
                        Object[].class)
                .setParameter("slug", slug)
                .setMaxResults(limit));
    }

    private static List<SubjectCount> counts(TypedQuery<Object[]> query) {
        return query.setParameter("public", BriefListRepository.PUBLIC)
                .getResultStream()
                .map(row -> new SubjectCount((String) row[0], (String) row[1], (SubjectKind) row[2], (Long) row[3]))
                .toList();
    }

    /** How many briefs name a subject. */
    public long count(String slug) {
        return em.createQuery("select count(m)" + NAMES_IT, Long.class)
                .setParameter("public", BriefListRepository.PUBLIC)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    /** When the earliest brief that names a subject was reported. */
    public Optional<Instant> findFirst(String slug) {
        return em.createQuery("select b.reportedAt" + NAMES_IT + " order by b.reportedAt", Instant.class)
                .setParameter("public", BriefListRepository.PUBLIC)
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the briefs that name a subject were reported, from an instant on, in any order. */
    public List<Instant> findReported(String slug, Instant since) {
        return em.createQuery("select b.reportedAt" + NAMES_IT + " and b.reportedAt >= :since", Instant.class)
                .setParameter("public", BriefListRepository.PUBLIC)
                .setParameter("slug", slug)
                .setParameter("since", since)
                .getResultList();
    }
}
