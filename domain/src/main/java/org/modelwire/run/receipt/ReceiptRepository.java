package org.modelwire.run.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stored receipts. Callers bring the transaction. */
@ApplicationScoped
public class ReceiptRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<Receipt> findByIdentity(String identity) {
        return em.createQuery("select r from Receipt r where r.identity = :identity", Receipt.class)
                .setParameter("identity", identity)
                .getResultStream()
                .findFirst();
    }

    /** What a run has asked and spent. */
    public RunSpend spendOf(long runId) {
        return spendOf(List.of(runId));
    }

    /** What some runs have asked and spent together. */
    public RunSpend spendOf(Collection<Long> runIds) {
        if (runIds.isEmpty()) {
            return RunSpend.NOTHING;
        }
        Object[] row = em.createQuery(
                        "select sum(r.calls), sum(r.tokensIn), sum(r.tokensOut), sum(r.costUsd + r.estimateUsd) from Receipt r"
                                + " where r.runId in :runs",
                        Object[].class)
                .setParameter("runs", runIds)
                .getSingleResult();
        return new RunSpend(number(row[0]), number(row[1]), number(row[2]), money(row[3]));
    }

    /** What each of some runs has asked and spent; a run that asked nothing has no entry. */
    public Map<Long, RunSpend> spendByRun(Collection<Long> runIds) {
        return runIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r.runId, sum(r.calls), sum(r.tokensIn), sum(r.tokensOut),"
                                        + " sum(r.costUsd + r.estimateUsd) from Receipt r where r.runId in :runs"
                                        + " group by r.runId",
                                Object[].class)
                        .setParameter("runs", runIds)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (Long) row[0],
                                row -> new RunSpend(number(row[1]), number(row[2]), number(row[3]), money(row[4]))));
    }

    /** The questions that were put about a story, the first one first. */
    public List<Receipt> findByStory(long storyId) {
        return em.createQuery(
                        "select r from Receipt r where r.storyId = :story order by r.openedAt, r.id", Receipt.class)
                .setParameter("story", storyId)
                .getResultList();
    }

    /** US dollars spent by all runs since an instant. */
    public BigDecimal spentSince(Instant since) {
        return money(em.createQuery(
                        "select sum(r.costUsd + r.estimateUsd) from Receipt r where r.openedAt >= :since",
                        BigDecimal.class)
                .setParameter("since", since)
                .getSingleResult());
    }

    /** Waits until nobody else is about to spend, on whichever node, until the end of this transaction. */
    void lockSpending() {
        em.createNativeQuery("select id from spending_lock for update").getResultList();
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private static BigDecimal money(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }

    /** The questions that wait in a batch. */
    List<Receipt> findWaiting(long batchId) {
        return em.createQuery("select r from Receipt r where r.batchId = :batch order by r.id", Receipt.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    Receipt get(long id) {
        return Optional.ofNullable(em.find(Receipt.class, id))
                .orElseThrow(() -> new IllegalStateException("no receipt " + id));
    }

    void add(Receipt receipt) {
        em.persist(receipt);
    }
}
