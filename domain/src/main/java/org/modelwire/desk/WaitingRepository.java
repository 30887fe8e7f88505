package org.modelwire.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.BriefState;
import org.modelwire.report.ReportState;
import org.modelwire.takedown.TakedownState;
import org.modelwire.watch.WatchState;

/** What waits for a person, and since when. Callers bring the transaction. */
@ApplicationScoped
public class WaitingRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * A heap of work.
     *
     * @param oldest since when the one that waits longest does; empty if nothing waits
     */
    public record Waiting(long items, Optional<Instant> oldest) {}

    /** Drafts that an editor must approve: held by a gate, or in review. */
    public Waiting drafts() {
        return one(em.createQuery(
                        "select count(b), min(b.createdAt) from Brief b where b.state in :states", Object[].class)
                .setParameter("states", EnumSet.of(BriefState.HELD, BriefState.IN_REVIEW)));
    }

    /** Public briefs that an editor must look at again. */
    public Waiting flags() {
        return one(em.createQuery(
                "select count(f), min(f.at) from BriefFlag f where f.resolvedAt is null", Object[].class));
    }

    /** Reports of readers without an answer. */
    public Waiting reports() {
        return one(em.createQuery(
                        "select count(r), min(r.receivedAt) from InaccuracyReport r where r.state = :open",
                        Object[].class)
                .setParameter("open", ReportState.OPEN));
    }

    /** Takedown requests without a decision, or with an appeal. */
    public Waiting takedowns() {
        return one(em.createQuery(
                        "select count(t), min(t.receivedAt) from TakedownRequest t where t.state in :states",
                        Object[].class)
                .setParameter(
                        "states", EnumSet.of(TakedownState.RECEIVED, TakedownState.VERIFIED, TakedownState.APPEALED)));
    }

    /** Predictions whose day has come. */
    public Waiting watchItems() {
        return one(em.createQuery(
                        "select count(w), min(w.changedAt) from WatchItem w where w.state = :due", Object[].class)
                .setParameter("due", WatchState.DUE));
    }

    /** Feeds that failed when they were last polled, and those switched off because of it. */
    public long failingFeeds() {
        return em.createQuery("select count(f) from Feed f where f.reason is not null", Long.class)
                .getSingleResult();
    }

    /** All feeds. */
    public long feeds() {
        return em.createQuery("select count(f) from Feed f", Long.class).getSingleResult();
    }

    private static Waiting one(TypedQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        Object[] row = rows.get(0);
        return new Waiting((Long) row[0], Optional.ofNullable((Instant) row[1]));
    }
}
