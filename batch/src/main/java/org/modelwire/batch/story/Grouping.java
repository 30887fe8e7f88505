package org.modelwire.batch.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.RemovedSourceRepository;
import org.modelwire.batch.article.text.Substance;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.shared.Reason;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Gives articles to stories; one transaction each. */
@ApplicationScoped
@Transactional
public class Grouping {

    @Inject
    private ArticleRepository articles;

    @Inject
    private RemovedSourceRepository removed;

    @Inject
    private StoryRepository stories;

    @Inject
    private BriefRepository briefs;

    @Inject
    private StoryChoice choice;

    @Inject
    private Clock clock;

    /** Ids of the articles that a new one may tell the same event as. */
    public List<Long> recent(Instant since) {
        return articles.findGroupedSince(since);
    }

    /** Some articles as they are compared; at most 500. */
    public List<Reported> reported(Collection<Long> ids) {
        return articles.findAll(ids).stream().map(Grouping::reported).toList();
    }

    private static Reported reported(Article article) {
        return new Reported(article.id(), article.title(), article.sourceText().orElse(""), article.reportedAt());
    }

    /** An instant before which none of the articles without a story was reported; empty if there are none. */
    public Optional<Instant> earliest() {
        return articles.findEarliestToGroup();
    }

    /**
     * Finds or opens the story of one article and makes the article known to the matcher. If the story has its brief
     * already, an article that adds to it waits to be read for an update; one that adds nothing is named there as a further
     * source. The text of an earlier article under another address is left out: it is no further source. What comes back under
     * another address after its brief was removed stays away.
     *
     * @return whether it opened a story
     */
    public boolean group(long articleId, StoryMatcher matcher) {
        Article article = articles.get(articleId);
        if (removed.isRemoved(article)) {
            article.remove("the brief about this report was removed", clock.instant());
            return false;
        }
        Reported reported = reported(article);
        Optional<Long> same = articles.findOriginal(article)
                .flatMap(Article::storyId)
                .or(() -> choice.choose(matcher.find(reported.title(), reported.text(), reported.at())));
        long storyId = same.orElseGet(() -> open(article));
        List<Article> earlier = articles.findByStory(storyId);
        article.belongTo(storyId);
        matcher.add(reported);
        Optional<Article> original = original(reported, earlier);
        if (original.isPresent()) {
            article.repeats(original.get());
            return false;
        }
        briefs.findByStory(storyId)
                .filter(brief -> !isWorthReading(article, brief, earlier))
                .ifPresent(brief -> article.skip(
                        Reason.DUPLICATE,
                        "tells story " + storyId + ", which has its brief already, and adds nothing"));
        return same.isEmpty();
    }

    /** The article whose text this one carries under another address: it is one source, however many publish it. */
    private static Optional<Article> original(Reported copy, List<Article> earlier) {
        return earlier.stream()
                .filter(article -> article.originalId().isEmpty())
                .filter(article -> article.sourceText()
                        .filter(text -> Substance.isCopy(text, copy.text())
                                && !new Novelty(List.of(text)).isUpdate(copy.text()))
                        .isPresent())
                .findFirst();
    }

    private static boolean isWorthReading(Article article, Brief brief, List<Article> earlier) {
        boolean isLater = earlier.stream()
                .filter(other -> other.isBehind(brief.current().sourceNumber()))
                .noneMatch(other -> other.reportedAt().isAfter(article.reportedAt()));
        Novelty novelty = new Novelty(earlier.stream()
                .map(other -> other.title() + ".\n" + other.sourceText().orElse(""))
                .toList());
        return !brief.state().isOver()
                && (isLater || !brief.state().isPublic())
                && novelty.isUpdate(
                        article.title() + ".\n" + article.sourceText().orElse(""));
    }

    private long open(Article article) {
        Story story = new Story(article.title(), article.reportedAt(), clock.instant());
        stories.add(story);
        return story.id();
    }
}
