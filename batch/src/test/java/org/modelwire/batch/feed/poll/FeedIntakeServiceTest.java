package org.modelwire.batch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.fetch.LocalServer;
import org.modelwire.batch.fetch.PolitePieces;
import org.modelwire.feed.FeedIntake.AddedFeed;
import org.modelwire.feed.FeedPreviews;
import org.modelwire.feed.FeedPreviews.FeedPreview;
import org.modelwire.shared.ReasonedException;

/** Adding feeds and looking at them, over real HTTP. */
class FeedIntakeServiceTest {

    private static final String FEED =
            "<rss version='2.0'><channel><title>News</title><item><title>One</title><link>1</link></item></channel></rss>";

    private final FeedIntakeService intake = new FeedIntakeService();
    private final FeedPreviewService previews = new FeedPreviewService();
    private LocalServer server;

    @BeforeEach
    void start() throws Exception {
        server = new LocalServer().on("/robots.txt", 404).on("/feed", "text/xml", bytes(FEED));
        PolitePieces polite = PolitePieces.local(Duration.ofSeconds(5));
        for (Object service : new Object[] {intake, previews}) {
            set(service, "fetcher", polite.fetcher());
            set(service, "parser", new FeedParser());
        }
        set(intake, "ledger", new IntakeLedger() {
            @Override
            AddedFeed add(URI address, String title, URI owner, String actor) {
                return new AddedFeed(1, address.toString(), title, false);
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsAFeedByItsAddress() throws ReasonedException {
        AddedFeed added = intake.add(address("/feed"), "mara");
        assertThat(added.url()).isEqualTo(address("/feed"));
        assertThat(added.title()).isEqualTo("News");
        assertThat(added.foundOn()).isEmpty();
    }

    @Test
    void addsTheFeedThatAPageNames() throws ReasonedException {
        page("/blog", "<!doctype html><link rel=alternate type=application/rss+xml href=/feed><p>Hello");
        AddedFeed added = intake.add(address("/blog"), "mara");
        assertThat(added.url()).isEqualTo(address("/feed"));
        assertThat(added.foundOn()).contains(address("/blog"));
    }

    @Test
    void saysWhatItLookedForOnAPageWithoutFeeds() {
        page("/blog", "<!doctype html><p>Hello");
        assertThatThrownBy(() -> intake.add(address("/blog"), "mara"))
                .isInstanceOf(ReasonedException.class)
                .hasMessageContaining("an HTML page")
                .hasMessageContaining("application/rss+xml");
    }

    @Test
    void previewsTheFeedThatAPageNamesAndTellsOfTheOthers() throws ReasonedException {
        page(
                "/blog",
                "<!doctype html><link rel=alternate type=application/rss+xml href=/feed>"
                        + "<link rel=alternate type=application/atom+xml href=/atom><p>Hello");
        FeedPreviews.FoundFeed found = previews.discover(address("/blog"));
        assertThat(found.address()).isEqualTo(address("/feed"));
        assertThat(found.foundOn()).contains(address("/blog"));
        assertThat(found.others()).containsExactly(address("/atom"));
        assertThat(found.preview().title()).contains("News");
    }

    @Test
    void discoversAFeedByItsOwnAddress() throws ReasonedException {
        FeedPreviews.FoundFeed found = previews.discover(address("/feed"));
        assertThat(found.address()).isEqualTo(address("/feed"));
        assertThat(found.foundOn()).isEmpty();
    }

    @Test
    void previewsAFeedByItsAddress() throws ReasonedException {
        FeedPreview preview = previews.fetch(address("/feed"));
        assertThat(preview.title()).contains("News");
        assertThat(preview.entries().get(0).link()).contains(server.address("/1"));
    }

    @Test
    void previewsTextWhateverCharsetItNames() throws ReasonedException {
        String text = "<?xml version='1.0' encoding='utf-16'?>" + FEED.replace("One", "caf\u00e9");
        FeedPreview preview = previews.read(new FeedPreviews.Text(text), Optional.empty(), Optional.empty());
        assertThat(preview.entries().get(0).title()).contains("caf\u00e9");
    }

    @Test
    void previewsBytesInTheCharsetOfTheirType() throws ReasonedException {
        byte[] body = FEED.replace("One", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        FeedPreview preview = previews.read(
                new FeedPreviews.Bytes(body),
                Optional.of("text/xml; charset=iso-8859-1"),
                Optional.of("https://tessera.example/feed"));
        assertThat(preview.entries().get(0).title()).contains("caf\u00e9");
        assertThat(preview.entries().get(0).link()).contains(URI.create("https://tessera.example/1"));
    }

    private void page(String path, String html) {
        server.on(path, "text/html", bytes(html));
    }

    private String address(String path) {
        return server.address(path).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void set(Object target, String name, Object value) throws ReflectiveOperationException {
        Field field = target.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(target, value);
    }
}
