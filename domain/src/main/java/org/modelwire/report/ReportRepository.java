package org.modelwire.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.Brief;

/** The stored reports. Callers bring the transaction. */
@ApplicationScoped
public class ReportRepository {

    @PersistenceContext
    private EntityManager em;

    /** The reports in one of some states, the first one first. */
    public List<InaccuracyReport> find(Set<ReportState> states, int limit) {
        return em.createQuery(
                        "select r from InaccuracyReport r where r.state in :states order by r.receivedAt, r.id",
                        InaccuracyReport.class)
                .setParameter("states", states)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.brief")
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many reports are in a state. */
    public long count(ReportState state) {
        return em.createQuery("select count(r) from InaccuracyReport r where r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** Finds a report by the number on its receipt. */
    public Optional<InaccuracyReport> findByReceipt(String receiptNumber) {
        return em.createQuery(
                        "select r from InaccuracyReport r where r.receiptNumber = :number", InaccuracyReport.class)
                .setParameter("number", receiptNumber)
                .getResultStream()
                .findFirst();
    }

    /** Whether a report on a brief waits for an answer. */
    boolean isAnyOpen(Brief brief) {
        return !em.createQuery(
                        "select r.id from InaccuracyReport r where r.brief = :brief and r.state = :open", Long.class)
                .setParameter("brief", brief)
                .setParameter("open", ReportState.OPEN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Stores a report and gives it its id. */
    void add(InaccuracyReport report) {
        em.persist(report);
        em.flush();
    }
}
