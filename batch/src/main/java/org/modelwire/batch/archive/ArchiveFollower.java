package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.BriefChange;
import org.modelwire.batch.model.paid.PaidEmbedder;

/**
 * Keeps the archive in step with the database, which is the truth. It asks what changed since it last asked, so that it
 * hears of every brief, whoever changed it, on whichever node, and whatever died in between. Safe for many threads.
 */
@ApplicationScoped
public class ArchiveFollower {

    private static final Logger LOG = Logger.getLogger(ArchiveFollower.class.getName());

    /** A change is stamped before it is committed, and clocks of nodes differ: what is this old is looked at again. */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int PAGE = 500;
    private static final int MOST_EMBEDDED = 2_000;

    private final Archive archive;
    private final ArchiveReader reader;
    private final Clock clock;

    private Set<BriefChange> seen = Set.of();
    private boolean compared;

    @Inject
    ArchiveFollower(Archive archive, ArchiveReader reader, Clock clock) {
        this.archive = archive;
        this.reader = reader;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ArchiveFollower() {
        this(null, null, null);
    }

    /** A search for the stories of one run. */
    public Grounding grounding(long runId) {
        return new Grounding(archive, runId);
    }

    /** Makes everything that is committed now known to the next search. Builds the archive anew if it must be. */
    public synchronized void follow() {
        Optional<Instant> until = archive.followedUntil();
        if (until.isEmpty()) {
            rebuild(page -> {});
            return;
        }
        catchUp(until.get());
        if (!compared) {
            compared = true;
            if (archive.count() != reader.count()) {
                LOG.log(Level.WARNING, "archive is out of step with the database and will be built again");
                rebuild(page -> {});
            }
        }
    }

    /**
     * The same, and has embeddings bought for the newest briefs that have none. A large archive that meets its model for
     * the first time gets them over several runs.
     */
    public void follow(PaidEmbedder embedder) throws InterruptedException {
        follow();
        Map<String, String> texts = reader.unembedded(MOST_EMBEDDED);
        if (!texts.isEmpty()) {
            boolean all = embedder.embedAll(texts);
            LOG.log(Level.INFO, "archive embeddings model={0} briefs={1} all={2}", new Object[] {
                embedder.maker(), Integer.toString(texts.size()), Boolean.toString(all)
            });
            follow();
        }
    }

    private void catchUp(Instant until) {
        List<BriefChange> changes = reader.changedSince(until.minus(OVERLAP));
        List<Long> fresh = changes.stream()
                .filter(change -> !seen.contains(change))
                .map(BriefChange::briefId)
                .distinct()
                .toList();
        for (int start = 0; start < fresh.size(); start += PAGE) {
            update(fresh.subList(start, Math.min(start + PAGE, fresh.size())));
        }
        if (!fresh.isEmpty()) {
            Instant newest = changes.get(changes.size() - 1).at();
            archive.followed(newest.isAfter(until) ? newest : until);
        }
        seen = Set.copyOf(changes); // not before it is kept: what a full disk has lost is put again
    }

    private void update(List<Long> ids) {
        List<ArchiveEntry> entries = reader.entries(ids);
        Set<Long> gone = new HashSet<>(ids);
        entries.forEach(entry -> gone.remove(entry.briefId()));
        archive.put(entries);
        archive.remove(gone);
    }

    /**
     * Builds the archive out of the database, page by page. Searches see the old one meanwhile.
     *
     * @param watcher told of each page; what it throws ends the rebuild, and the old archive stays
     */
    public synchronized void rebuild(Consumer<List<ArchiveEntry>> watcher) {
        Instant begun = clock.instant();
        archive.rebuild(() -> new Pages(reader, PAGE, watcher), begun);
        seen = Set.of();
        compared = true;
        LOG.log(Level.INFO, "archive built briefs={0}", Long.toString(archive.count()));
    }
}
