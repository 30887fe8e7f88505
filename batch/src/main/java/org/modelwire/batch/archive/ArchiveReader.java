package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.modelwire.brief.ArchiveOffers;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.draft.ArchiveOffer;

/** Brings earlier briefs out of the database, for the index and for the writer. */
@ApplicationScoped
@Transactional
public class ArchiveReader {

    @Inject
    private BriefRepository briefs;

    /** Every brief that may be cited and whose story was reported within a span of time. */
    public List<ArchiveEntry> entries(Instant from, Instant before) {
        return briefs.findArchive(from, before).stream()
                .map(ArchiveReader::entry)
                .toList();
    }

    private static ArchiveEntry entry(Brief brief) {
        ArchiveOffer text = ArchiveOffers.of(brief);
        return new ArchiveEntry(
                text.slug(),
                text.headline() + "\n" + text.summary(),
                brief.mentions().stream()
                        .map(mention -> mention.subject().slug())
                        .toList(),
                text.date());
    }

    /** What a writer is offered of some briefs, in their order; one that is gone is left out. */
    public List<ArchiveOffer> offers(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> briefs.findBySlug(slug).stream())
                .map(ArchiveOffers::of)
                .toList();
    }
}
