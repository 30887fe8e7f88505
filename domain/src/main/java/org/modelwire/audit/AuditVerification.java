package org.modelwire.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.modelwire.shared.HashChain;

/** Goes through the chain from its beginning and finds the first entry that was changed, removed or put in. */
@ApplicationScoped
@Transactional
public class AuditVerification {

    private static final int AT_ONCE = 1_000;

    @Inject
    private AuditTrailRepository trail;

    /** Looks at all entries; takes about a second for 100,000. Nothing is sealed meanwhile. */
    public AuditVerdict verify() {
        AuditHead head = trail.lockHead();
        HashChain.Verdict found = HashChain.verify(
                place -> trail.sealedAfter(place, AT_ONCE), new HashChain.End(head.seq(), head.hash()));
        return new AuditVerdict(found.fits().place(), found.fits().hash(), trail.countUnsealed(), found.broken());
    }
}
