package org.modelwire.web.api.admin.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.feed.FeedPreviews;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.ApiServer;

class FeedPreviewsResourceTest {

    private static final FeedPreviews.FeedPreview FEED = new FeedPreviews.FeedPreview(
            Optional.of(URI.create("https://tessera.example/feed")),
            "rss_2.0",
            Optional.of("Tessera"),
            Optional.empty(),
            List.of(new FeedPreviews.PreviewEntry(
                    Optional.of("Loom 2 ships"),
                    Optional.of(URI.create("https://tessera.example/1")),
                    Optional.of("1"),
                    Optional.of("Ada Lane"),
                    Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                    Optional.empty(),
                    Optional.of("Short."),
                    Optional.of("<p>Long.</p>"))));

    private final List<String> asked = new ArrayList<>();
    private ApiServer server;

    @BeforeEach
    void start() {
        server = ApiServer.with(Map.of(FeedPreviews.class, new FeedPreviews() {
            @Override
            public FeedPreview fetch(String url) throws ReasonedException {
                asked.add(url);
                if (url.endsWith(".html")) {
                    throw new ReasonedException(Reason.NOT_A_FEED, url + " is not a feed but an HTML page");
                }
                return FEED;
            }

            @Override
            public FoundFeed discover(String url) throws ReasonedException {
                return new FoundFeed(url, Optional.empty(), List.of(), fetch(url));
            }

            @Override
            public FeedPreview read(Body body, Optional<String> contentType, Optional<String> url) {
                String text = body instanceof Bytes bytes
                        ? "bytes " + new String(bytes.bytes(), StandardCharsets.ISO_8859_1)
                        : "text " + ((Text) body).text();
                asked.add(text + " " + contentType.orElse("-") + " " + url.orElse("-"));
                return FEED;
            }
        }));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsEveryFieldOfAnEntry() throws Exception {
        JsonObject preview = json(server.post("admin/feed-previews", "{\"url\":\"https://tessera.example/feed\"}"))
                .asJsonObject();
        assertThat(preview.getString("format")).isEqualTo("rss_2.0");
        assertThat(preview.getJsonArray("entries").get(0))
                .hasToString("{\"title\":\"Loom 2 ships\",\"link\":\"https://tessera.example/1\",\"id\":\"1\","
                        + "\"author\":\"Ada Lane\",\"publishedAt\":\"2026-03-01T12:00:00Z\",\"updatedAt\":null,"
                        + "\"summary\":\"Short.\",\"content\":\"<p>Long.</p>\"}");
    }

    @Test
    void readsWhatIsSentWithoutFetchingAnything() throws Exception {
        post("{\"body\":\"<rss/>\",\"contentType\":\"text/xml\"}");
        post("{\"body\":\"<rss/>\",\"url\":\"https://tessera.example/feed\"}");
        post("{\"bodyBase64\":\""
                + Base64.getEncoder().encodeToString("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                + "\",\"contentType\":\"text/xml; charset=latin1\"}");
        assertThat(asked)
                .containsExactly(
                        "text <rss/> text/xml -",
                        "text <rss/> - https://tessera.example/feed",
                        "bytes caf\u00e9 text/xml; charset=latin1 -");
    }

    @Test
    void saysWhyItIsNoFeed() throws Exception {
        HttpResponse<String> answer = post("{\"url\":\"https://tessera.example/a.html\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:not-a-feed");
        assertThat(json(answer).asJsonObject().getString("detail")).contains("an HTML page");
    }

    @Test
    void asksForAnAddressOrABody() throws Exception {
        assertThat(post("{}").statusCode()).isEqualTo(400);
        assertThat(post("{\"bodyBase64\":\"=\"}").statusCode()).isEqualTo(400);
        assertThat(asked).isEmpty();
    }

    private HttpResponse<String> post(String json) throws Exception {
        return server.post("admin/feed-previews", json);
    }
}
