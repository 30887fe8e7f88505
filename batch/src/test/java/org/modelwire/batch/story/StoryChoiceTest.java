package org.modelwire.batch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.story.StoriesApart;
import org.modelwire.story.StoryRepository;

/** Whatever the words say, what editors decided holds. */
class StoryChoiceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final Map<Long, Article> stored = new HashMap<>();
    private final List<StoriesApart> apart = new ArrayList<>();
    private final StoryChoice choice = new StoryChoice();

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        put("articles", new ArticleRepository() {
            @Override
            public Optional<Article> find(long id) {
                return Optional.ofNullable(stored.get(id));
            }
        });
        put("stories", new StoryRepository() {
            @Override
            public List<StoriesApart> findApart(Collection<Long> storyIds) {
                return apart.stream()
                        .filter(pair -> storyIds.stream().anyMatch(pair::has))
                        .toList();
            }
        });
    }

    private void put(String field, Object value) throws ReflectiveOperationException {
        Field place = StoryChoice.class.getDeclaredField(field);
        place.setAccessible(true);
        place.set(choice, value);
    }

    /** An article that stands in a story. */
    private Article article(long id, long story) {
        Publisher publisher = new Publisher("tessera.example", "Tessera", NOW);
        Article article = new Article(
                new Feed(publisher, "https://tessera.example/feed", "News", NOW),
                publisher,
                new DiscoveredEntry(
                        "https://tessera.example/" + id,
                        "0".repeat(64),
                        Optional.empty(),
                        "A title",
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
        article.belongTo(story);
        stored.put(id, article);
        return article;
    }

    @Test
    void takesTheStoryOfTheMostAlike() {
        article(1, 10);
        article(2, 20);
        assertThat(choice.choose(List.of(new Match(2, 2.4, 2.4), new Match(1, 2.0, 2.0))))
                .contains(20L);
    }

    @Test
    void takesNoneThatIsTooLongAgo() {
        article(1, 10);
        assertThat(choice.choose(List.of(new Match(1, 2.4, 0.4)))).isEmpty();
        assertThat(choice.choose(List.of())).isEmpty();
    }

    @Test
    void followsAnArticleToWhereAnEditorPutIt() {
        article(1, 10).place(30, "Ada Lind");
        assertThat(choice.choose(List.of(new Match(1, 2.4, 2.4)))).contains(30L);
    }

    @Test
    void doesNotBringACopyBackIntoTheStoryThatItsOriginalWasTakenOutOf() {
        article(1, 10);
        article(2, 20);
        List<Match> copyOfTheSecond = List.of(new Match(1, 2.0, 2.0), new Match(2, 4.0, 1.6));
        assertThat(choice.choose(copyOfTheSecond)).contains(10L);

        apart.add(new StoriesApart(20, 10));

        assertThat(choice.choose(copyOfTheSecond)).contains(20L);
    }

    @Test
    void opensAStoryWhenTheOnlyLikelyOneIsForbidden() {
        article(1, 10);
        article(2, 20);
        apart.add(new StoriesApart(10, 20));
        assertThat(choice.choose(List.of(new Match(1, 2.0, 2.0), new Match(2, 4.0, 0.8))))
                .isEmpty();
    }

    @Test
    void knowsNoStoryOfAnArticleThatHasNone() {
        assertThat(choice.choose(List.of(new Match(7, 3.6, 3.6)))).isEmpty();
    }
}
