package org.modelwire.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.modelwire.brief.BriefEvent;
import org.modelwire.shared.StateChanged;

/**
 * The stored count. It grows in the transaction of the change, so that no node can see the one without the other.
 */
@ApplicationScoped
public class GenerationRepository {

    /**
     * What the audit trail calls the items whose state pages print: of the watch ledger, the runs of the coverage, what is
     * settled with publishers, and what editors say of subjects.
     */
    private static final Set<String> PRINTED = Set.of("watch item", "run", "publisher", "publisher country", "subject");

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
        return PRINTED.contains(change.item());
    }

    private void next() {
        em.createNativeQuery("update generation set number = number + 1").executeUpdate();
    }
}
