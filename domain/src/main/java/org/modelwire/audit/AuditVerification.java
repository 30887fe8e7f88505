package org.modelwire.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

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
        long place = 0;
        String hash = AuditHead.START;
        List<AuditEntry> entries = trail.sealedAfter(place, AT_ONCE);
        while (!entries.isEmpty()) {
            for (AuditEntry entry : entries) {
                if (entry.seq() != place + 1) {
                    return broken(place, hash, "entry " + (place + 1) + " is missing");
                }
                if (!entry.digest(hash).equals(entry.hash())) {
                    return broken(place, hash, "entry " + (place + 1) + " is not what was sealed");
                }
                place++;
                hash = entry.hash();
            }
            entries = trail.sealedAfter(place, AT_ONCE);
        }
        if (place != head.seq() || !hash.equals(head.hash())) {
            return broken(place, hash, "the chain ends at " + place + ", its head is at " + head.seq());
        }
        return new AuditVerdict(place, hash, trail.countUnsealed(), Optional.empty());
    }

    private AuditVerdict broken(long place, String hash, String what) {
        return new AuditVerdict(place, hash, trail.countUnsealed(), Optional.of(what));
    }
}
