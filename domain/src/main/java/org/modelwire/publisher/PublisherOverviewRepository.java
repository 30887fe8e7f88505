package org.modelwire.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The publishers as a person looks through them. Callers bring the transaction. */
@ApplicationScoped
public class PublisherOverviewRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Which publishers are wanted.
     *
     * @param text in their domain or name, in any case; every publisher if blank
     * @param policy with this policy of their own; with any if empty
     */
    public record Filter(String text, Optional<PublisherPolicy> policy) {}

    /** The publishers by domain. */
    public List<Publisher> find(Filter filter, int first, int most) {
        return filtered("select p from Publisher p", filter, " order by p.domain", Publisher.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many publishers there are. */
    public long count(Filter filter) {
        return filtered("select count(p) from Publisher p", filter, "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, Filter filter, String order, Class<T> type) {
        boolean all = filter.text().isBlank();
        String named =
                all ? " where 1 = 1" : " where (p.domain like :text escape '!' or lower(p.name) like :text escape '!')";
        String settled = filter.policy().isPresent() ? " and p.policy = :policy" : "";
        TypedQuery<T> query = em.createQuery(select + named + settled + order, type);
        filter.policy().ifPresent(policy -> query.setParameter("policy", policy));
        return all
                ? query
                : query.setParameter(
                        "text",
                        "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
}
