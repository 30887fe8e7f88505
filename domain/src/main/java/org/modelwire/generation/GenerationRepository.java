package org.modelwire.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.modelwire.brief.BriefEvent;
import org.modelwire.shared.StateChanged;

/**
 * The stored count. It grows in the transaction of the change, so that no node can see the one without the other.
 */
@ApplicationScoped
public class GenerationRepository {

    /** What the audit trail calls an item of the watch ledger; its state is printed on pages. */
    private static final String WATCH = "watch item";

    @PersistenceContext
    private EntityManager em;

    /** The number as of the last committed change. */
    @Transactional
    public long number() {
        return ((Number) em.createNativeQuery("select number from generation").getSingleResult()).longValue();
    }

    void follow(@Observes BriefEvent change) {
        next();
    }

    void follow(@Observes StateChanged change) {
        if (isPublic(change)) {
            next();
        }
    }

    /** Whether it changes what pages print, and is not told by a {@link BriefEvent}. */
    static boolean isPublic(StateChanged change) {
        return change.item().equals(WATCH);
    }

    private void next() {
        em.createNativeQuery("update generation set number = number + 1").executeUpdate();
    }
}
