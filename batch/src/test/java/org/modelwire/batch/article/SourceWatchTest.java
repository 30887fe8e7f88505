package org.modelwire.batch.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleText;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.LocalServer;
import org.modelwire.batch.fetch.PolitePieces;
import org.modelwire.brief.StoryBriefs;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.ReasonedException;

/** What an answer says about a source that is read again in its fourteen days, asked of a server by the fetcher that ships. */
class SourceWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Article> flagged = new ArrayList<>();
    private final Editions editions = new Editions();
    private final Article source = source();

    private static Article source() {
        Publisher publisher = new Publisher("tessera.example", "Tessera", NOW);
        Feed feed = new Feed(publisher, "https://tessera.example/feed.xml", "News", NOW);
        DiscoveredEntry entry = new DiscoveredEntry(
                "https://tessera.example/1",
                "1".repeat(64),
                Optional.empty(),
                "Loom 2 ships",
                Optional.empty(),
                Optional.of(NOW.minusSeconds(90_000)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(feed, publisher, entry, NOW.minusSeconds(90_000));
        article.fetched(
                new ArticleText("Loom 2 ships", "It ships.", Optional.empty(), Optional.empty(), Optional.empty()),
                PublisherPolicy.FULL_BRIEF,
                NOW.minusSeconds(90_000));
        article.watch(NOW);
        return article;
    }

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        set("clock", Clock.fixed(NOW, ZoneOffset.UTC));
        set("briefs", new StoryBriefs() {
            @Override
            public void gone(Article article, String why, String actor) {
                flagged.add(article);
            }
        });
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = Editions.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(editions, value);
    }

    private void read(int status) throws Exception {
        try (LocalServer site = new LocalServer().on("/1", status)) {
            ReasonedException failure = catchThrowableOfType(
                    ReasonedException.class,
                    () -> PolitePieces.local(Duration.ofSeconds(10))
                            .fetcher()
                            .fetch(FetchRequest.of(site.address("/1"), FetchRequest.Kind.PAGE)));
            editions.failed(source, failure);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aSourceThatIsGonePutsTheBriefIntoReview(int status) throws Exception {
        read(status);
        assertThat(flagged).containsExactly(source);
        assertThat(source.isReread()).as("is asked for again at once").isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 503})
    void aServerThatRefusesOrFailsIsAskedAgain(int status) throws Exception {
        read(status);
        assertThat(flagged).isEmpty();
        assertThat(source.isReread()).isTrue();
    }
}
