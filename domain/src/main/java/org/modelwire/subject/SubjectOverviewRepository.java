package org.modelwire.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The subjects as a person looks through them. Callers bring the transaction. */
@ApplicationScoped
public class SubjectOverviewRepository {

    @PersistenceContext
    private EntityManager em;

    /** How subjects stand. */
    public enum Standing {
        SHOWN(" and s.mergedInto is null and s.blockedAt is null"),
        MERGED(" and s.mergedInto is not null"),
        BLOCKED(" and s.blockedAt is not null");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Which subjects are wanted.
     *
     * @param text in their name, in any case; every subject if blank
     * @param kind of this kind; of any if empty
     */
    public record Filter(String text, Optional<SubjectKind> kind, Standing standing) {}

    /**
     * A name with its address.
     *
     * @param slug the readable part of the address
     */
    public record Address(String slug, String name) {}

    /** The subjects by address. */
    public List<Subject> find(Filter filter, int first, int most) {
        return filtered("select s from Subject s", filter, " order by s.slug", Subject.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many subjects there are. */
    public long count(Filter filter) {
        return filtered("select count(s) from Subject s", filter, "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, Filter filter, String order, Class<T> type) {
        boolean all = filter.text().isBlank();
        String where = " where 1 = 1" + (all ? "" : " and lower(s.name) like :text escape '!'")
                + (filter.kind().isPresent() ? " and s.kind = :kind" : "") + filter.standing().condition;
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
        return all
                ? query
                : query.setParameter(
                        "text",
                        "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }

    /** Every subject that readers meet, by address. */
    public List<Address> findShown() {
        return em.createQuery(
                        "select s.slug, s.name from Subject s where s.mergedInto is null and s.blockedAt is null"
                                + " order by s.slug",
                        Object[].class)
                .getResultStream()
                .map(row -> new Address((String) row[0], (String) row[1]))
                .toList();
    }
}
