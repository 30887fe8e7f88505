package org.modelwire.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
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
        return waiting(
                "Brief e where e.state in :states",
                "e.createdAt",
                Map.of("states", EnumSet.of(BriefState.HELD, BriefState.IN_REVIEW)));
    }

    /** Public briefs that an editor must look at again. */
    public Waiting flags() {
        return waiting("BriefFlag e where e.resolvedAt is null", "e.at", Map.of());
    }

    /** Reports of readers without an answer. */
    public Waiting reports() {
        return waiting("InaccuracyReport e where e.state = :open", "e.receivedAt", Map.of("open", ReportState.OPEN));
    }

    /** Takedown requests without a decision, or with an appeal. */
    public Waiting takedowns() {
        return waiting(
                "TakedownRequest e where e.state in :states",
                "e.receivedAt",
                Map.of("states", EnumSet.of(TakedownState.RECEIVED, TakedownState.VERIFIED, TakedownState.APPEALED)));
    }

    /** Predictions whose day has come. */
    public Waiting watchItems() {
        return waiting("WatchItem e where e.state = :due", "e.changedAt", Map.of("due", WatchState.DUE));
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

    /** Not in one query: PostgreSQL's driver gives the least of some times back as another type than a column. */
    private Waiting waiting(String from, String since, Map<String, Object> parameters) {
        TypedQuery<Long> count = em.createQuery("select count(e) from " + from, Long.class);
        TypedQuery<Instant> oldest = em.createQuery(
                        "select " + since + " from " + from + " order by " + since, Instant.class)
                .setMaxResults(1);
        parameters.forEach((name, value) -> {
            count.setParameter(name, value);
            oldest.setParameter(name, value);
        });
        return new Waiting(count.getSingleResult(), oldest.getResultStream().findFirst());
    }
}
