package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveRepository;
import org.modelwire.archive.BriefChange;
import org.modelwire.brief.ArchiveOffers;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.draft.ArchiveOffer;

/** Brings briefs out of the database, for the index and for the writer; one transaction a call. */
@ApplicationScoped
@Transactional
public class ArchiveReader {

    @Inject
    private ArchiveRepository stored;

    @Inject
    private BriefRepository briefs;

    /** The briefs that changed at or after an instant. */
    public List<BriefChange> changedSince(Instant since) {
        return stored.findChangedSince(since);
    }

    /** How many briefs belong in the archive. */
    public long count() {
        return stored.countCitable();
    }

    /** Some briefs as they are searched; one that does not belong in the archive is left out. */
    public List<ArchiveEntry> entries(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : stored.findCitable(ids).stream().map(ArchiveReader::entry).toList();
    }

    /**
     * The next briefs that belong in the archive, by id.
     *
     * @param after id of the last one that was read; 0 to begin
     */
    public List<ArchiveEntry> page(long after, int size) {
        return entries(stored.findCitableIds(after, size));
    }

    private static ArchiveEntry entry(Brief brief) {
        ArchiveOffer text = ArchiveOffers.of(brief);
        return new ArchiveEntry(
                brief.id(),
                text.slug(),
                text.headline() + "\n" + text.summary(),
                brief.mentions().stream()
                        .map(mention -> mention.subject().slug())
                        .toList(),
                text.date(),
                brief.state().isPublic());
    }

    /** What a writer is offered of some briefs, in their order; one that is gone is left out. */
    public List<ArchiveOffer> offers(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> briefs.findBySlug(slug).stream())
                .map(ArchiveOffers::of)
                .toList();
    }
}
