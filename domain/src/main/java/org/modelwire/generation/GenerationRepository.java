package org.modelwire.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.modelwire.brief.BriefEvent;
import org.modelwire.brief.BriefPublished;
import org.modelwire.shared.StateChanged;
import org.modelwire.watch.WatchState;

/**
 * The stored count. It grows in the transaction of the change, so that no node can see the one without the other.
 */
@ApplicationScoped
public class GenerationRepository {

    private static final String WATCH_ITEM = "watch item";

    /**
     * What the audit trail calls the items whose state pages print: of the watch ledger, the runs of the coverage, what is
     * settled with publishers, and what editors say of subjects.
     */
    private static final Set<String> PRINTED = Set.of(WATCH_ITEM, "run", "publisher", "publisher country", "subject");

    @PersistenceContext
    private EntityManager em;

    /**
     * The count of committed changes.
     *
     * @param number all of them
     * @param urgent those that readers must see at once
     */
    record Count(long number, long urgent) {}

    /** As of the last committed change. */
    @Transactional
    public Count count() {
        Object[] row = (Object[])
                em.createNativeQuery("select number, urgent from generation").getSingleResult();
        return new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    void follow(@Observes BriefEvent change) {
        next(isUrgent(change));
    }

    void follow(@Observes StateChanged change) {
        if (isPublic(change)) {
            next(isUrgent(change));
        }
    }

    /** Whether it changes what pages print, and is not told by a {@link BriefEvent}. */
    static boolean isPublic(StateChanged change) {
        return PRINTED.contains(change.item());
    }

    /** All but what a run publishes: whatever is put right or taken away, and all that a person does. */
    static boolean isUrgent(BriefEvent change) {
        return !(change instanceof BriefPublished published && published.inTurn());
    }

    /** A new watch item comes with its brief, of which a {@link BriefEvent} tells; items fall due by the dozen. */
    static boolean isUrgent(StateChanged change) {
        return !(change.item().equals(WATCH_ITEM)
                && (change.from().isEmpty() || change.to().equals(WatchState.DUE.name())));
    }

    private void next(boolean urgent) {
        em.createNativeQuery("update generation set number = number + 1, urgent = urgent + ?1")
                .setParameter(1, urgent ? 1 : 0)
                .executeUpdate();
    }
}
