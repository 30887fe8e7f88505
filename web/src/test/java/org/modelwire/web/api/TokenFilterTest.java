package org.modelwire.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.config.ApiConfig;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedIntake;
import org.modelwire.feed.FeedRepository;

class TokenFilterTest {

    private static final Map<Class<?>, Object> BEHIND = Map.of(
            SiteConfig.class,
            SiteConfig.of(Settings.of(Map.of())),
            FeedRepository.class,
            new FeedRepository() {
                @Override
                public List<Feed> findAll() {
                    return List.of();
                }
            },
            FeedIntake.class,
            new FeedIntake() {
                @Override
                public AddedFeed add(String url, String actor) {
                    return new AddedFeed(1, url, "t", false);
                }

                @Override
                public List<AddedFeed> importOpml(String opml, String actor) {
                    return List.of();
                }
            });

    private ApiServer server = ApiServer.with(BEHIND);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void letsTheBearerOfTheTokenIn() throws Exception {
        assertThat(server.get("admin/feeds").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer   "})
    void readsTheSchemeInAnyCase(String scheme) throws Exception {
        HttpResponse<String> answer =
                server.send(server.anonymouslyTo("admin/feeds").header("Authorization", scheme + ApiServer.TOKEN));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void letsATokenOfTheConsoleDoWhatItsScopeSays() throws Exception {
        String header = "Bearer " + ApiServer.READ_TOKEN;
        assertThat(server.send(server.anonymouslyTo("admin/feeds").header("Authorization", header))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = server.send(server.anonymouslyTo("admin/feeds")
                .header("Authorization", header)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(problem(refused).getString("type")).isEqualTo("urn:modelwire:problem:token-scope");
    }

    @Test
    void asksForATokenWhereThereIsNone() throws Exception {
        HttpResponse<String> answer = server.send(server.anonymouslyTo("admin/feeds"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"modelwire\"");
        assertThat(problem(answer).getString("type")).isEqualTo("urn:modelwire:problem:unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "Bearer a-token-of-the-benc",
                "Bearer a-token-of-the-bench-",
                "Basic YTpi",
                "a-token-of-the-bench"
            })
    void refusesEverythingElse(String header) throws Exception {
        HttpResponse<String> answer =
                server.send(server.anonymouslyTo("admin/feeds").header("Authorization", header));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(ApiServer.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/feeds/",
                "admin//feeds",
                "//admin/feeds",
                "admin;a=b/feeds",
                "admin/feeds;a=b",
                "%61dmin/feeds",
                "./admin/feeds",
                "x/../admin/feeds"
            })
    void asksForTheTokenHoweverThePathIsWritten(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                java.net.URI.create(server.anonymouslyTo("").build().uri() + path));
        assertThat(server.send(request).statusCode()).isIn(401, 404);
    }

    @Test
    void refusesBeforeItReadsABody() throws Exception {
        HttpResponse<String> answer = server.send(server.anonymouslyTo("admin/feeds")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("not json")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void isOffWithoutAConfiguredTokenAndSaysWhatToSet() throws Exception {
        server.close();
        server = new ApiServer(new ApiConfig(Optional.empty()), BEHIND);
        HttpResponse<String> answer = server.get("admin/feeds");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer).getString("type")).isEqualTo("urn:modelwire:problem:api-off");
        assertThat(problem(answer).getString("detail"))
                .contains("modelwire.api.token")
                .contains("MODELWIRE_API_TOKEN")
                .contains("16 characters");
    }

    @Test
    void keepsEveryAnswerOutOfCachesAndMakesNoSession() throws Exception {
        for (HttpResponse<String> answer :
                List.of(server.get("admin/feeds"), server.send(server.anonymouslyTo("admin/feeds")))) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private static JsonObject problem(HttpResponse<String> answer) {
        assertThat(ApiServer.typeOf(answer)).isEqualTo("application/problem+json");
        return ApiServer.json(answer).asJsonObject();
    }
}
