package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.RemovedSource;
import org.modelwire.article.RemovedSourceRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.Gone;
import org.modelwire.brief.StoryBriefs;

/**
 * Does again what a record says, in a database that may hold the brief, only its articles, or nothing of it yet. Joins the
 * caller's transaction.
 */
@ApplicationScoped
public class RepeatedRemoval {

    private static final String ACTOR = "journal of removals";

    @Inject
    private Removal removal;

    @Inject
    private SealedRecordRepository seals;

    @Inject
    private BriefRepository briefs;

    @Inject
    private StoryBriefs stories;

    @Inject
    private ArticleRepository articles;

    @Inject
    private RemovedSourceRepository removed;

    void repeat(KeptRecord kept) {
        JsonObject content = kept.json();
        List<JsonObject> sources = content.getJsonArray("sources").getValuesAs(JsonObject.class);
        String why = content.getString("why") + ", done again after a restore";
        Set<Brief> meant = new HashSet<>();
        briefs.findBySlug(kept.slug())
                .filter(brief -> isMeant(brief, content, sources))
                .ifPresent(meant::add);
        articles(sources)
                .flatMap(article -> article.storyId().stream())
                .flatMap(story -> briefs.findByStory(story).stream())
                .forEach(meant::add);
        switch (kept.item()) {
            case SealedRecord.REMOVED -> {
                Gone how = Gone.valueOf(content.getString("how", Gone.WITHDRAWN.name()));
                meant.forEach(brief -> remove(brief, how, why));
                articles(sources)
                        .filter(article -> article.removedAt().isEmpty())
                        .forEach(article -> article.remove(why, kept.at()));
                sources.forEach(source -> removed.add(removed(source, kept)));
            }
            case SealedRecord.HIDDEN -> meant.forEach(brief -> removal.hide(brief.id(), why, ACTOR));
            default -> meant.forEach(brief -> removal.restore(brief.id(), why, ACTOR));
        }
    }

    private void remove(Brief brief, Gone how, String why) {
        if (brief.state().wasPublic()) {
            boolean done =
                    seals.findByBrief(brief.id()).stream().anyMatch(row -> SealedRecord.REMOVED.equals(row.item()));
            if (!done) {
                removal.remove(brief.id(), how, why, ACTOR);
            }
        } else if (brief.state().isWaiting()) {
            stories.reject(brief, Optional.empty(), why, ACTOR);
        }
    }

    /** Whether it is the same brief and not another one that came to the same address: a text or a source is the same. */
    private boolean isMeant(Brief brief, JsonObject content, List<JsonObject> sources) {
        Set<String> texts = new HashSet<>();
        content.getJsonArray("texts")
                .getValuesAs(JsonObject.class)
                .forEach(text -> texts.add(text.getString("sha256")));
        return texts.contains(brief.current().textHash())
                || articles(sources)
                        .anyMatch(article -> article.storyId()
                                .filter(story -> story == brief.storyId())
                                .isPresent());
    }

    private Stream<Article> articles(List<JsonObject> sources) {
        return sources.stream()
                .map(source -> articles.findByIdentity(source.getString("identity")))
                .flatMap(Optional::stream);
    }

    private static RemovedSource removed(JsonObject source, KeptRecord kept) {
        return new RemovedSource(
                source.getString("identity"),
                source.getString("publisher"),
                source.getString("sha256", null),
                source.getString("titleSha256"),
                kept.at());
    }
}
