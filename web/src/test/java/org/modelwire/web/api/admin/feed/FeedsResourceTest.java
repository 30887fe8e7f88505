package org.modelwire.web.api.admin.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedIntake;
import org.modelwire.feed.FeedRepository;
import org.modelwire.feed.PollAnswer;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.StandIns;

class FeedsResourceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OPML = "<opml version=\"2.0\"><body><outline xmlUrl=\"caf\u00e9\"/></body></opml>";

    private static final SiteConfig SITE = SiteConfig.of(Settings.of(Map.of("modelwire.site.name", "Wire & Co")));

    private final List<Feed> stored = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private ApiServer server;

    @BeforeEach
    void start() {
        FeedRepository feeds = new FeedRepository() {
            @Override
            public List<Feed> findAll() {
                return stored;
            }
        };
        FeedIntake intake = new FeedIntake() {
            @Override
            public AddedFeed add(String url, String actor) {
                return url.endsWith("/")
                        ? new AddedFeed(7, url + "feed", "Tessera", false, Optional.of(url))
                        : new AddedFeed(7, url, "Tessera", url.endsWith("known.xml"));
            }

            @Override
            public List<AddedFeed> importOpml(String opml, String actor) {
                lists.add(opml);
                return List.of(
                        new AddedFeed(8, "https://a.example/feed", "A", false),
                        new AddedFeed(9, "https://b.example/feed", "B", true));
            }
        };
        server = ApiServer.with(Map.of(FeedRepository.class, feeds, FeedIntake.class, intake, SiteConfig.class, SITE));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsAFeed() throws Exception {
        HttpResponse<String> answer = server.post("admin/feeds", "{\"url\":\" https://tessera.example/new.xml \"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer))
                .hasToString("{\"id\":7,\"url\":\"https://tessera.example/new.xml\",\"title\":\"Tessera\","
                        + "\"known\":false}");
    }

    @Test
    void saysOnWhichPageAFeedWasFound() throws Exception {
        JsonObject added = json(server.post("admin/feeds", "{\"url\":\"https://tessera.example/\"}"))
                .asJsonObject();
        assertThat(added.getString("url")).isEqualTo("https://tessera.example/feed");
        assertThat(added.getString("foundOn")).isEqualTo("https://tessera.example/");
    }

    @Test
    void listsItsFeedsForOtherReadersButNotThoseThatAreOff() throws Exception {
        feed("one");
        feed("off").switchOff(Reason.HTTP_STATUS, "410 Gone", NOW);

        HttpResponse<String> answer = server.get("admin/feeds/opml");

        assertThat(ApiServer.typeOf(answer)).startsWith("text/x-opml");
        assertThat(answer.body())
                .contains("<opml version=\"2.0\"><head><title>Wire &amp; Co</title></head><body>"
                        + "<outline type=\"rss\" text=\"one\" title=\"one\" xmlUrl=\"https://one.example/feed\""
                        + " htmlUrl=\"https://one.example/\"/></body></opml>")
                .doesNotContain("off.example");
    }

    @Test
    void leavesAKnownFeedAsItIs() throws Exception {
        HttpResponse<String> answer = server.post("admin/feeds", "{\"url\":\"https://tessera.example/known.xml\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).asJsonObject().getBoolean("known")).isTrue();
    }

    @Test
    void importsAListAndCountsWhatIsNew() throws Exception {
        HttpResponse<String> answer = server.post("admin/feeds/opml", "text/x-opml", OPML);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject result = json(answer).asJsonObject();
        assertThat(result.getInt("added")).isEqualTo(1);
        assertThat(result.getInt("known")).isEqualTo(1);
        assertThat(result.getJsonArray("feeds")).hasSize(2);
        assertThat(lists).containsExactly(OPML);
    }

    @Test
    void readsAListInTheCharsetThatItClaims() throws Exception {
        String declared = "<?xml version='1.0' encoding='ISO-8859-1'?>" + OPML;
        send("application/xml", declared, StandardCharsets.ISO_8859_1);
        send("text/xml; charset=ISO-8859-1", OPML, StandardCharsets.ISO_8859_1);
        send("text/xml; charset=ISO-8859-1", "\ufeff" + OPML, StandardCharsets.UTF_8);
        send("text/xml", OPML, StandardCharsets.UTF_16);
        assertThat(lists).containsExactly(declared, OPML, OPML, OPML);
    }

    @Test
    void refusesAListThatIsNotInTheCharsetItClaims() throws Exception {
        HttpResponse<String> answer = send("text/xml", OPML, StandardCharsets.ISO_8859_1);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:bad-encoding");
        assertThat(send("text/xml; charset=none-such", OPML, StandardCharsets.UTF_8)
                        .statusCode())
                .isEqualTo(422);
        assertThat(lists).isEmpty();
    }

    @Test
    void showsHowWellEachFeedIsDoing() throws Exception {
        feed("new");
        feed("ok").polled(PollAnswer.of(Optional.empty(), Optional.empty()), NOW);
        feed("failing").failed(Reason.DNS, "no such host", Optional.empty(), 0, NOW);
        feed("off").switchOff(Reason.HTTP_STATUS, "410 Gone", NOW);

        List<JsonObject> feeds = json(server.get("admin/feeds")).asJsonArray().getValuesAs(JsonObject.class);

        assertThat(feeds)
                .extracting(feed -> feed.getString("health"), feed -> feed.getString("next"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("new", "polled in the next run"),
                        org.assertj.core.groups.Tuple.tuple("ok", "polled in the next run"),
                        org.assertj.core.groups.Tuple.tuple(
                                "failing", "retried in the first run after 2026-03-01T12:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple("off", "feed switched off"));
        assertThat(feeds.get(2))
                .hasToString("{\"id\":3,\"url\":\"https://failing.example/feed\",\"title\":\"failing\","
                        + "\"publisher\":\"failing.example\",\"state\":\"ACTIVE\",\"health\":\"failing\","
                        + "\"failures\":1,\"reason\":\"dns\",\"detail\":\"no such host\","
                        + "\"next\":\"retried in the first run after 2026-03-01T12:00:00Z\","
                        + "\"lastPolledAt\":\"2026-03-01T12:00:00Z\",\"lastSuccessAt\":null,"
                        + "\"nextDueAt\":\"2026-03-01T12:00:00Z\",\"pollInterval\":\"PT6H\",\"movedTo\":null,"
                        + "\"firstUrl\":\"https://failing.example/feed\"}");
    }

    @Test
    void saysWhyAFeedFailsAgainAndAgainAndWhenItIsTriedNext() throws Exception {
        Feed refused = feed("refused");
        for (int failure = 0; failure < 9; failure++) {
            refused.failed(Reason.ROBOTS, "its robots.txt says no", Optional.empty(), 0, NOW);
        }
        feed("unread").failed(Reason.HTTP_STATUS, "its robots.txt could not be read: 503", Optional.empty(), 0, NOW);

        List<JsonObject> feeds = json(server.get("admin/feeds")).asJsonArray().getValuesAs(JsonObject.class);

        assertThat(feeds)
                .extracting(
                        feed -> feed.getInt("failures"),
                        feed -> feed.getString("reason"),
                        feed -> feed.getString("detail"),
                        feed -> feed.getString("next"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                9,
                                "robots",
                                "its robots.txt says no",
                                "retried in the first run after 2026-03-03T12:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple(
                                1,
                                "http-status",
                                "its robots.txt could not be read: 503",
                                "retried in the first run after 2026-03-01T12:00:00Z"));
    }

    private Feed feed(String name) {
        Publisher publisher = new Publisher(name + ".example", name, NOW);
        Feed feed = StandIns.withId(
                new Feed(publisher, "https://" + name + ".example/feed", name, NOW), stored.size() + 1L);
        stored.add(feed);
        return feed;
    }

    private HttpResponse<String> send(String type, String text, Charset charset) throws Exception {
        return server.send(server.to("admin/feeds/opml")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(text.getBytes(charset))));
    }
}
