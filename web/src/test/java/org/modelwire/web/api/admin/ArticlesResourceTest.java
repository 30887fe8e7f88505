package org.modelwire.web.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.StandIns;

class ArticlesResourceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final Article article = article();
    private ApiServer server;

    @BeforeEach
    void start() {
        server = ApiServer.with(Map.of(ArticleRepository.class, new ArticleRepository() {
            @Override
            public List<Article> find(Optional<ArticleState> state, Optional<Reason> reason, int limit) {
                asked.add(state + " " + reason + " " + limit);
                return List.of(article);
            }
        }));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Article article() {
        Feed feed =
                new Feed(new Publisher("tessera.example", "Tessera", NOW), "https://tessera.example/feed", "News", NOW);
        DiscoveredEntry entry = new DiscoveredEntry(
                "https://tessera.example/loom-2",
                "0".repeat(64),
                Optional.empty(),
                "Loom 2 ships",
                Optional.empty(),
                Optional.of(NOW.minusSeconds(60)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return StandIns.withId(new Article(feed, feed.publisher(), entry, NOW), 5);
    }

    @Test
    void showsStateReasonAndWhatHappensNext() throws Exception {
        article.fail(Reason.TIMED_OUT, "no answer in 20 s", Optional.of(NOW.plusSeconds(3_600)));

        JsonObject shown = json(server.get("admin/articles")).asJsonArray().getJsonObject(0);

        assertThat(shown.getInt("id")).isEqualTo(5);
        assertThat(shown.getString("url")).isEqualTo("https://tessera.example/loom-2");
        assertThat(shown.getString("title")).isEqualTo("Loom 2 ships");
        assertThat(shown.getString("publisher")).isEqualTo("tessera.example");
        assertThat(shown.getString("feed")).isEqualTo("https://tessera.example/feed");
        assertThat(shown.getString("state")).isEqualTo("FAILED");
        assertThat(shown.getString("reason")).isEqualTo("timed-out");
        assertThat(shown.getString("detail")).isEqualTo("no answer in 20 s");
        assertThat(shown.getInt("attempts")).isEqualTo(1);
        assertThat(shown.getString("next")).isEqualTo("retried after 2026-03-01T13:00:00Z");
        assertThat(shown.getString("publishedAt")).isEqualTo("2026-03-01T11:59:00Z");
    }

    @Test
    void hasNoReasonWhereNothingWentWrong() throws Exception {
        JsonObject shown = json(server.get("admin/articles")).asJsonArray().getJsonObject(0);
        assertThat(shown.isNull("reason")).isTrue();
        assertThat(shown.getString("next")).isEqualTo("page is read in the next run");
    }

    @Test
    void asksForAllWordsOrForNone() throws Exception {
        server.get("admin/articles");
        server.get("admin/articles?state=FAILED&reason=timed-out&limit=7");
        server.get("admin/articles?state=skipped&reason=");
        assertThat(asked)
                .containsExactly(
                        "Optional.empty Optional.empty 100",
                        "Optional[FAILED] Optional[TIMED_OUT] 7",
                        "Optional[SKIPPED] Optional.empty 100");
    }

    @Test
    void listsTheWordsWhenItKnowsOneNot() throws Exception {
        JsonObject state = refused("state=LOST");
        assertThat(state.getString("parameter")).isEqualTo("state");
        assertThat(state.getString("detail")).contains("DISCOVERED, FETCHED, ANALYSED, SKIPPED, FAILED");
        JsonObject reason = refused("reason=bad-luck");
        assertThat(reason.getString("detail")).contains("dns, tls, refused, timed-out");
        assertThat(reason.getJsonArray("words")).hasSize(Reason.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "many", "99999999999", ""})
    void takesALimitFromOneToAThousand(String limit) throws Exception {
        assertThat(refused("limit=" + limit).getString("detail")).contains("from 1 to 1000");
    }

    private JsonObject refused(String query) throws Exception {
        HttpResponse<String> answer = server.get("admin/articles?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject problem = json(answer).asJsonObject();
        assertThat(problem.getString("type")).isEqualTo("urn:modelwire:problem:bad-parameter");
        assertThat(asked).isEmpty();
        return problem;
    }
}
