package org.modelwire.web.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.removal.RemovalRepository;
import org.modelwire.removal.SharedText;

/** Reads what has to be looked for, in one transaction. */
@ApplicationScoped
@Transactional
public class TracedBriefs {

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private RemovalRepository removals;

    @Inject
    private Archive archive;

    /**
     * A place that holds text but is no exit.
     *
     * @param rows how many rows there still do
     */
    public record Store(String name, long rows) {}

    /**
     * A brief to be looked for.
     *
     * @param texts everything that readers saw of it
     * @param shared those of them that another public brief says too
     */
    record Traced(String state, BriefKeys keys, List<String> texts, List<SharedText> shared, List<Store> stores) {

        /** The texts that it alone says. */
        List<String> own() {
            Set<String> others = shared.stream().map(SharedText::text).collect(Collectors.toSet());
            return texts.stream().filter(text -> !others.contains(text)).toList();
        }
    }

    Optional<Traced> find(String slug) {
        return briefs.findBySlug(slug).map(this::traced);
    }

    private Traced traced(Brief brief) {
        List<String> texts = new ArrayList<>();
        brief.published().forEach(text -> texts.addAll(texts(text)));
        return new Traced(brief.state().name(), keys(brief), texts, removals.findShared(brief, texts), stores(brief));
    }

    private static List<String> texts(BriefRevision text) {
        List<String> texts = new ArrayList<>(List.of(text.headline()));
        for (Part part : Part.values()) {
            text.sentences(part).stream().map(BriefSentence::text).forEach(texts::add);
        }
        text.watch().map(DraftWatch::text).ifPresent(texts::add);
        return texts;
    }

    private BriefKeys keys(Brief brief) {
        return new BriefKeys(
                brief.slug(),
                brief.mentions().stream()
                        .map(mention -> mention.subject().slug())
                        .toList(),
                articles.findByStory(brief.storyId()).stream()
                        .map(Article::publisher)
                        .map(publisher -> publisher.domain())
                        .distinct()
                        .toList(),
                Stream.concat(brief.publishedAt().stream(), Stream.of(brief.reportedAt(), brief.updatedAt()))
                        .map(TracedBriefs::day)
                        .distinct()
                        .toList(),
                backwards(brief.current().headline()));
    }

    /** The same words for a search, and no text of the brief where an answer repeats them. */
    private static String backwards(String headline) {
        List<String> words = new ArrayList<>(List.of(headline.split(" ")));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private List<Store> stores(Brief brief) {
        List<Store> stores = new ArrayList<>();
        removals.findRests(brief).forEach(rest -> stores.add(new Store(rest.name(), rest.rows())));
        ArchiveQuestion grounding =
                ArchiveQuestion.grounding(brief.current().headline(), List.of(), LocalDate.MAX.withYear(9999), 50);
        long offered = archive.search(grounding).hits().stream()
                .filter(hit -> hit.briefId() == brief.id())
                .count();
        stores.add(new Store("grounding of later drafts", offered));
        return stores;
    }
}
