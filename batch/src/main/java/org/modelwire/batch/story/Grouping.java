package org.modelwire.batch.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
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
    private StoryRepository stories;

    @Inject
    private BriefRepository briefs;

    @Inject
    private Clock clock;

    /** The articles that a new one may tell the same event as. */
    public List<StoryMatcher.Reported> recent(Instant since) {
        return articles.findGroupedSince(since).stream()
                .map(article -> new StoryMatcher.Reported(
                        article.storyId().orElseThrow(),
                        article.title(),
                        article.sourceText().orElse(""),
                        article.reportedAt()))
                .toList();
    }

    /** When the earliest of the articles without a story was reported. */
    public Optional<Instant> earliest(List<Long> ids) {
        return ids.stream().map(id -> articles.get(id).reportedAt()).min(Instant::compareTo);
    }

    /**
     * Finds or opens the story of one article and makes the article known to the matcher. If the story has its brief
     * already, the article is named there as a further source and needs no brief of its own.
     *
     * @return whether it opened a story
     */
    public boolean group(long articleId, StoryMatcher matcher) {
        Article article = articles.get(articleId);
        String text = article.sourceText().orElse("");
        Optional<Long> same = matcher.find(article.title(), text, article.reportedAt());
        long storyId = same.orElseGet(() -> open(article));
        article.belongTo(storyId);
        matcher.add(new StoryMatcher.Reported(storyId, article.title(), text, article.reportedAt()));
        if (same.isPresent() && briefs.findByStory(storyId).isPresent()) {
            article.skip(Reason.DUPLICATE, "tells story " + storyId + ", which has its brief already");
        }
        return same.isEmpty();
    }

    private long open(Article article) {
        Story story = new Story(article.title(), article.reportedAt(), clock.instant());
        stories.add(story);
        return story.id();
    }
}
