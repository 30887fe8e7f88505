package org.modelwire.batch.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.story.StoriesApart;
import org.modelwire.story.StoryRepository;

/**
 * Chooses the story of an article among those of the earlier articles that it is like, and keeps to what editors decided:
 * an article counts where it stands now, and between two stories that an editor parted the words alone decide, not the
 * date: so a copy of an article that was taken out of a story never comes back into it. Callers bring the transaction.
 */
@ApplicationScoped
public class StoryChoice {

    @Inject
    private ArticleRepository articles;

    @Inject
    private StoryRepository stories;

    /**
     * The story that an article belongs to.
     *
     * @param matches the most alike first
     * @return empty if it tells a new one
     */
    Optional<Long> choose(List<Match> matches) {
        Map<Long, Match> likest = new LinkedHashMap<>();
        Map<Long, Double> words = new LinkedHashMap<>();
        for (Match match : matches) {
            articles.find(match.articleId()).flatMap(Article::storyId).ifPresent(story -> {
                likest.putIfAbsent(story, match);
                words.merge(story, match.words(), Math::max);
            });
        }
        List<StoriesApart> apart = stories.findApart(likest.keySet());
        return likest.entrySet().stream()
                .filter(story -> story.getValue().likeness() >= StoryMatcher.SAME_EVENT)
                .map(Map.Entry::getKey)
                .filter(story -> apart.stream()
                        .filter(pair -> pair.has(story))
                        .noneMatch(pair -> words.getOrDefault(pair.besides(story), 0.0) > words.get(story)))
                .findFirst();
    }
}
