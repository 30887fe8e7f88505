package org.modelwire.run.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The receipts as a person looks through them. Callers bring the transaction. */
@ApplicationScoped
public class ReceiptOverviewRepository {

    @PersistenceContext
    private EntityManager em;

    /** Which receipts are wanted; of any run, prompt, model or state where that is empty. */
    public record Filter(
            Optional<Long> run, Optional<String> prompt, Optional<String> model, Optional<ReceiptState> state) {

        private Map<String, Object> parameters() {
            Map<String, Object> given = new LinkedHashMap<>();
            run.ifPresent(value -> given.put("runId", value));
            prompt.ifPresent(value -> given.put("prompt", value));
            model.ifPresent(value -> given.put("model", value));
            state.ifPresent(value -> given.put("state", value));
            return given;
        }
    }

    /** The receipts, those asked last first. */
    public List<Receipt> find(Filter filter, int first, int most) {
        return filtered("select r from Receipt r", filter, " order by r.openedAt desc, r.id desc", Receipt.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many receipts there are. */
    public long count(Filter filter) {
        return filtered("select count(r) from Receipt r", filter, "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, Filter filter, String order, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        filter.parameters().keySet().forEach(name -> conditions.add("r." + name + " = :" + name));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    /** Finds a receipt by its number. */
    public Optional<Receipt> find(long id) {
        return Optional.ofNullable(em.find(Receipt.class, id));
    }

    /** Every model that was ever asked, in alphabetical order. */
    public List<String> findModels() {
        return em.createQuery("select distinct r.model from Receipt r order by r.model", String.class)
                .getResultList();
    }

    /** US dollars spent from one instant until before another; calls without a price yet count by their estimate. */
    public BigDecimal spentBetween(Instant from, Instant before) {
        BigDecimal sum = em.createQuery(
                        "select sum(r.costUsd + r.estimateUsd) from Receipt r"
                                + " where r.openedAt >= :from and r.openedAt < :before",
                        BigDecimal.class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /**
     * A version of a prompt as it was used.
     *
     * @param questions how many were put with it
     */
    public record UsedPrompt(String prompt, String version, long questions, Instant first, Instant last) {}

    /** Every version of every prompt that was ever used, the one used last first. */
    public List<UsedPrompt> findPrompts() {
        // Drivers do not agree on what the least of some instants is, so that no converter of an attribute can read it.
        Stream<?> rows = em.createNativeQuery("select prompt, prompt_version, count(*), min(opened_at), max(opened_at)"
                        + " from receipt group by prompt, prompt_version order by prompt, max(opened_at) desc")
                .getResultStream();
        return rows.map(row -> used((Object[]) row)).toList();
    }

    private static UsedPrompt used(Object[] row) {
        return new UsedPrompt(
                (String) row[0], (String) row[1], ((Number) row[2]).longValue(), instant(row[3]), instant(row[4]));
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime zoned ? zoned.toInstant() : ((Timestamp) stored).toInstant();
    }
}
