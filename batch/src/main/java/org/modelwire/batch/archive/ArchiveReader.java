package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveRepository;
import org.modelwire.archive.BriefChange;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
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

    @Inject
    private ArticleRepository articles;

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
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Brief> found = stored.findCitable(ids);
        Map<Long, List<Article>> told = articles
                .findByStories(found.stream().map(Brief::storyId).toList())
                .stream()
                .collect(Collectors.groupingBy(article -> article.storyId().orElseThrow()));
        return found.stream()
                .map(brief -> ArchiveEntries.of(brief, told.getOrDefault(brief.storyId(), List.of())))
                .toList();
    }

    /**
     * The next briefs that belong in the archive, by id.
     *
     * @param after id of the last one that was read; 0 to begin
     */
    public List<ArchiveEntry> page(long after, int size) {
        return entries(stored.findCitableIds(after, size));
    }

    /** What a writer is offered of some briefs, in their order; one that is gone is left out. */
    public List<ArchiveOffer> offers(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> briefs.findBySlug(slug).stream())
                .map(ArchiveOffers::of)
                .toList();
    }
}
