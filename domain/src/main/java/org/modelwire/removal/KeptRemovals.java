package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps database and journal alike, both ways. What the database has sealed is copied to the journal; what only the journal
 * knows was lost when the database was restored from an earlier day, and is done again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class KeptRemovals {

    private static final int AT_ONCE = 500;

    @Inject
    private SealedRecordRepository seals;

    @Inject
    private RemovalJournal journal;

    @Inject
    private RepeatedRemoval repeated;

    @Inject
    private Clock clock;

    private long copied;

    /**
     * Copies what was sealed since the last time; the first time everything is compared.
     *
     * @return how many records were new to the journal
     */
    public synchronized int keep() {
        List<SealedRecord> rows = seals.find(copied + 1, AT_ONCE);
        if (rows.isEmpty()) {
            return 0;
        }
        Set<String> there = journal.read().stream().map(KeptRecord::hash).collect(Collectors.toSet());
        int added = 0;
        while (!rows.isEmpty()) {
            List<KeptRecord> fresh = rows.stream()
                    .map(KeptRecord::of)
                    .filter(kept -> !there.contains(kept.hash()))
                    .toList();
            journal.add(fresh);
            added += fresh.size();
            copied = rows.get(rows.size() - 1).place();
            rows = seals.find(copied + 1, AT_ONCE);
        }
        return added;
    }

    /**
     * Does again what the database has forgotten, each brief as its last record says, and for good if it was ever removed. Of
     * nodes that start together one does it.
     *
     * @return how many records were lost
     */
    public int repeat() {
        seals.lock();
        List<KeptRecord> lost = journal.read().stream()
                .filter(kept -> !seals.isKnown(kept.hash()))
                .toList();
        Map<String, List<KeptRecord>> bySlug =
                lost.stream().collect(Collectors.groupingBy(KeptRecord::slug, LinkedHashMap::new, Collectors.toList()));
        bySlug.values().stream().map(KeptRemovals::last).forEach(repeated::repeat);
        lost.forEach(kept -> seals.repeated(kept.hash(), clock.instant()));
        return lost.size();
    }

    private static KeptRecord last(Collection<KeptRecord> ofOneBrief) {
        return ofOneBrief.stream()
                .reduce((before, after) -> before.isRemoval() ? before : after)
                .orElseThrow();
    }
}
