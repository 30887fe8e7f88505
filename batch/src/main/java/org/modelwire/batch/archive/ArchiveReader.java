package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveRepository;
import org.modelwire.archive.BriefChange;
import org.modelwire.archive.Embedding;
import org.modelwire.archive.EmbeddingRepository;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.batch.model.Embedder;
import org.modelwire.brief.ArchiveOffers;
import org.modelwire.brief.Brief;
import org.modelwire.brief.draft.ArchiveOffer;

/** Brings briefs out of the database, for the index and for the writer; one transaction a call. */
@ApplicationScoped
@Transactional
public class ArchiveReader {

    @Inject
    private ArchiveRepository stored;

    @Inject
    private EmbeddingRepository embeddings;

    @Inject
    private ArticleRepository articles;

    @Inject
    private Optional<Embedder> embedder;

    /** The briefs that changed or got an embedding at or after an instant, in that order. */
    public List<BriefChange> changedSince(Instant since) {
        return Stream.concat(
                        stored.findChangedSince(since).stream(),
                        embedder.stream().flatMap(model -> stored.findEmbeddedSince(model.maker(), since).stream()))
                .sorted(Comparator.comparing(BriefChange::at))
                .toList();
    }

    /** The newest briefs that have no embedding of the configured model: their texts by the hashes of these. */
    public Map<String, String> unembedded(int limit) {
        Map<String, String> texts = new LinkedHashMap<>();
        embedder.map(model -> stored.findUnembedded(model.maker(), limit))
                .orElse(List.of())
                .forEach(brief -> texts.put(brief.current().textHash(), text(ArchiveOffers.of(brief))));
        return texts;
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
        List<Brief> citable = stored.findCitable(ids);
        Map<Long, List<Article>> told = articles
                .findByStories(citable.stream().map(Brief::storyId).toList())
                .stream()
                .collect(Collectors.groupingBy(article -> article.storyId().orElseThrow()));
        Map<String, Embedding> known = embedder.map(model -> embeddings.find(
                        model.maker(),
                        citable.stream()
                                .map(brief -> brief.current().textHash())
                                .toList()))
                .orElse(Map.of());
        return citable.stream()
                .map(brief -> ArchiveEntries.of(brief, told.getOrDefault(brief.storyId(), List.of()))
                        .with(Optional.ofNullable(known.get(brief.current().textHash()))))
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

    private static String text(ArchiveOffer brief) {
        return brief.headline() + "\n" + brief.summary();
    }

    /** What a writer is offered of some briefs, in their order; one that may not be cited any more is left out. */
    public List<ArchiveOffer> offers(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> stored.findCitable(slug).stream())
                .map(ArchiveOffers::of)
                .toList();
    }
}
