package org.modelwire.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Gives entries their places in the chain. Not in the transaction that writes them: all of those would have to wait for each
 * other. Whatever was committed is sealed by one at a time, on whichever node; until then, for some seconds, it is not yet
 * protected.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AuditSeal {

    static final int AT_ONCE = 500;

    @Inject
    private AuditTrailRepository trail;

    /** Seals the oldest, and says how many. */
    public int sealSome() {
        AuditHead head = trail.lockHead();
        List<AuditEntry> entries = trail.unsealed(AT_ONCE);
        entries.forEach(head::seal);
        return entries.size();
    }
}
