package org.modelwire.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedIntake;
import org.modelwire.feed.FeedRepository;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.problem.UnforeseenExceptionMapper;

/** Whatever goes wrong, the answer is a problem document, and never a stack trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private static final String TYPE = "urn:modelwire:problem:";

    private ApiServer server;

    /** Adds nothing; fails with the reason that the address names. */
    private static final class FailingIntake implements FeedIntake {

        @Override
        public AddedFeed add(String url, String actor) throws ReasonedException {
            Reason reason = Reason.find(url).orElseThrow(() -> new IllegalStateException("secret of the house"));
            throw new ReasonedException(reason, "https://tessera.example/feed did not work out");
        }

        @Override
        public List<AddedFeed> importOpml(String opml, String actor) throws ReasonedException {
            throw new ReasonedException(Reason.NOT_A_FEED, "not OPML: line 3");
        }
    }

    @BeforeAll
    void start() {
        server = ApiServer.with(Map.of(
                SiteConfig.class,
                SiteConfig.of(Settings.of(Map.of())),
                FeedIntake.class,
                new FailingIntake(),
                FeedRepository.class,
                new FeedRepository() {
                    @Override
                    public List<Feed> findAll() {
                        throw new StackOverflowError();
                    }
                }));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "not-a-feed, 422",
        "too-large, 422",
        "blocked-address, 422",
        "robots, 422",
        "bad-encoding, 422",
        "dns, 502",
        "tls, 502",
        "refused, 502",
        "http-status, 502",
        "timed-out, 504",
        "budget, 503",
        "database, 503"
    })
    void tellsAReasonByItsWord(String reason, int status) throws Exception {
        JsonObject problem = problem(server.post("admin/feeds", "{\"url\":\"" + reason + "\"}"), status, reason);
        assertThat(problem.getString("detail")).isEqualTo("https://tessera.example/feed did not work out");
    }

    static Stream<Reason> everyReason() {
        return Stream.of(Reason.values());
    }

    @ParameterizedTest
    @MethodSource("everyReason")
    void hasAStatusForEveryReason(Reason reason) throws Exception {
        HttpResponse<String> answer = server.post("admin/feeds", "{\"url\":\"" + reason.code() + "\"}");
        assertThat(answer.statusCode()).isIn(422, 502, 503, 504);
    }

    @Test
    void refusesAListThatIsNoOpml() throws Exception {
        JsonObject problem = problem(server.post("admin/feeds/opml", "application/xml", "<opml>"), 422, "not-a-feed");
        assertThat(problem.getString("detail")).isEqualTo("not OPML: line 3");
    }

    static Stream<Arguments> badJson() {
        return Stream.of(
                arguments("{", "bad-json"),
                arguments("{\"url\":}", "bad-json"),
                arguments("{\"url\":\"a\"} and more", "bad-json"),
                arguments("[]", "bad-json"),
                arguments("\"url\"", "bad-json"),
                arguments("null", "bad-json"),
                arguments("{\"url\":1e999999999999999999}", "bad-json"),
                arguments("[".repeat(100_000), "bad-json"),
                arguments("{\"a\":".repeat(100_000), "bad-json"),
                arguments("", "empty-body"));
    }

    @ParameterizedTest
    @MethodSource("badJson")
    void refusesWhatIsNoJsonObject(String body, String code) throws Exception {
        problem(server.post("admin/feeds", body), 400, code);
    }

    @Test
    void saysWhereTheJsonBreaks() throws Exception {
        JsonObject problem = problem(server.post("admin/feeds", "{\n  \"url\": nonsense\n}"), 400, "bad-json");
        assertThat(problem.getString("detail")).startsWith("The body is not JSON: see line 2, column ");
    }

    @Test
    void refusesJsonThatIsNotUtf8() throws Exception {
        byte[] latin = "{\"url\":\"caf\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        problem(
                server.send(server.to("admin/feeds")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(latin))),
                400,
                "bad-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"url\":null}", "{\"url\":\"\"}", "{\"url\":\"  \"}"})
    void namesAFieldThatIsMissing(String body) throws Exception {
        JsonObject problem = problem(server.post("admin/feeds", body), 400, "missing-field");
        assertThat(problem.getString("field")).isEqualTo("url");
        assertThat(problem.getString("detail")).isEqualTo("The field url is missing.");
    }

    @Test
    void namesAFieldOfTheWrongKind() throws Exception {
        JsonObject problem = problem(server.post("admin/feeds", "{\"url\":[\"a\"]}"), 400, "bad-field");
        assertThat(problem.getString("detail")).isEqualTo("The field url must be a text.");
    }

    @Test
    void takesTwoMebibytesOfJsonAndNotAByteMore() throws Exception {
        String most = "{\"url\":\"dns\",\"x\":\"" + "x".repeat(RequestBody.MAX_JSON_BYTES - 20) + "\"}";
        assertThat(most).hasSize(RequestBody.MAX_JSON_BYTES);
        problem(server.post("admin/feeds", most), 502, "dns");
        problem(server.post("admin/feeds", most + " "), 413, "too-large");
    }

    @Test
    void refusesAListOfMoreThanTwentyMebibytes() throws Exception {
        problem(server.post("admin/feeds/opml", "text/xml", " ".repeat(20 * 1_024 * 1_024 + 1)), 413, "too-large");
    }

    @Test
    void knowsWhenThereIsNothingAtAnAddress() throws Exception {
        problem(server.get("admin/nothing"), 404, "not-found");
        problem(server.get("nothing"), 404, "not-found");
        problem(server.get("application.wadl"), 404, "not-found");
    }

    @Test
    void saysWhichMethodsAnAddressTakes() throws Exception {
        HttpResponse<String> answer = server.send(server.to("admin/feeds").DELETE());
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @Test
    void saysWhichMediaTypesAreTaken() throws Exception {
        JsonObject problem = problem(server.post("admin/feeds", "text/plain", "hello"), 415, "unsupported-media-type");
        assertThat(problem.getString("detail")).contains("application/json");
        problem(server.post("admin/feeds/opml", "application/json", "{}"), 415, "unsupported-media-type");
    }

    @Test
    void saysThatItAnswersInJson() throws Exception {
        problem(server.send(server.to("admin/feeds").header("Accept", "text/html")), 406, "not-acceptable");
    }

    @Test
    void givesANumberAndNothingElseForWhatNobodyForesaw() throws Exception {
        Logger log = Logger.getLogger(UnforeseenExceptionMapper.class.getName());
        List<LogRecord> records = new java.util.concurrent.CopyOnWriteArrayList<>();
        Handler keep = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                records.add(logged);
            }

            @Override
            public void flush() {
                // kept in memory
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        log.addHandler(keep);
        log.setUseParentHandlers(false);
        try {
            HttpResponse<String> answer = server.post("admin/feeds", "{\"url\":\"https://tessera.example\"}");
            JsonObject problem = problem(answer, 500, "internal");
            assertThat(answer.body()).doesNotContain("secret", "Exception", "org.modelwire", "\tat ");
            assertThat(records).singleElement().satisfies(logged -> {
                assertThat(logged.getMessage()).contains(problem.getString("error"));
                assertThat(logged.getThrown()).hasMessage("secret of the house");
            });
            problem(server.get("admin/feeds"), 500, "internal");
        } finally {
            log.removeHandler(keep);
            log.setUseParentHandlers(true);
        }
    }

    private static JsonObject problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(ApiServer.typeOf(answer)).isEqualTo("application/problem+json");
        JsonObject problem = ApiServer.json(answer).asJsonObject();
        assertThat(problem.getString("type")).isEqualTo(TYPE + code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }
}
