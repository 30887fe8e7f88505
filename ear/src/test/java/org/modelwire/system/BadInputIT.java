package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.system.remote.ScriptedModel.completion;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ModelQuestion;
import org.modelwire.system.remote.RunTrace;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.remote.TraceCollector;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.ShippedJar;

/** What comes from outside and is wrong: named over HTTP and in what becomes of an article, and nothing is lost. */
@Timeout(300)
class BadInputIT {

    /** What a broken endpoint may send with status 200. */
    private static final List<String> NONSENSE = List.of(
            "<html><body><h1>502 Bad Gateway</h1></body></html>",
            "",
            "null",
            "{\"id\": \"completion\", \"choices\": [{\"mess",
            "{\"choices\": \"none today\", \"usage\": []}",
            completion("Sure! Here is the JSON that you asked for."),
            completion("{\"language\": \"en\", \"eventDate\": null, \"signif"),
            completion(
                    "{\"language\": 7, \"eventDate\": [], \"significance\": \"high\", \"facts\": {}, \"subjects\": 0}"));

    @TempDir
    private static Path folder;

    private static FeedServer publishers;
    private static ScriptedModel model;
    private static TraceCollector traces;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        publishers = new FeedServer();
        model = ScriptedModel.sending(question -> NONSENSE.get(number(question)));
        Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
        settings.putAll(model.settings());
        traces = new TraceCollector();
        settings.putAll(traces.settings());
        settings.put("MODELWIRE_PUBLISH_MODE", "auto");
        settings.put("MODELWIRE_LLM_TIMEOUT", "PT10S");
        server = RunningServer.start(folder, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {server, model, publishers, traces}) {
            if (part != null) {
                part.close();
            }
        }
    }

    @AfterEach
    void keepsTracesToItself() throws Exception {
        assertThat(server.terminal()).doesNotContain("\tat ");
    }

    @Test
    void failsTheArticlesOfAModelThatAnswersNonsenseAndPublishesNothing() throws Exception {
        List<String> feeds = TestArticles.serve(publishers, NONSENSE.size());
        server.operations().importOpml(FeedServer.opml(feeds));
        server.operations().importOpml(FeedServer.opml(List.of(publishers.address("/gone.xml"))));
        JsonObject run = server.operations().runNightly(120);
        assertThat(run.getString("status")).as(run.toString()).isEqualTo("DEGRADED");
        assertThat(run.getJsonObject("totals").getInt("briefsDrafted")).isZero();
        assertThat(run.getJsonObject("totals").getInt("briefsPublished")).isZero();
        assertThat(server.operations().articles()).hasSize(NONSENSE.size()).allSatisfy(article -> {
            assertThat(article.getString("state")).isEqualTo("FAILED");
            assertThat(article.getString("reason")).as(article.toString()).isEqualTo("llm-bad-json");
            assertThat(article.getString("next")).startsWith("retried after");
        });
        tellsTheCollectorWhyAndNoWordOfWhatWasRead(run.getInt("id"), feeds.size());
    }

    private static void tellsTheCollectorWhyAndNoWordOfWhatWasRead(int run, int feeds) throws Exception {
        RunTrace trace = traces.await(run);
        String feed = "run nightly / step poll / read feed";
        String article = "run nightly / step fetch / read article";
        String story = "run nightly / step analyse / write story";
        String call = story + " / ask model";

        assertThat(trace.traces()).isEqualTo(1);
        assertThat(trace.counts())
                .containsEntry("run nightly", 1)
                .containsEntry("run nightly / step poll", 1)
                .containsEntry("run nightly / step analyse", 1)
                .containsEntry(feed, feeds + 1)
                .containsEntry(article, NONSENSE.size())
                .containsEntry(story, NONSENSE.size())
                .containsEntry(call, model.calls())
                .allSatisfy((path, count) -> assertThat(path).startsWith("run nightly"));
        assertThat(trace.failures())
                .as("the run went on to its end and failed at nothing but these")
                .isEqualTo(Map.of(
                        feed, Set.of("http-status"),
                        story, Set.of("llm-bad-json"),
                        call, Set.of("llm-bad-json")));
        assertThat(trace.values(article, "modelwire.article"))
                .containsExactlyInAnyOrderElementsOf(server.operations().articles().stream()
                        .map(known -> Integer.toString(known.getInt("id")))
                        .toList());
        assertThat(trace.values(call, "modelwire.receipt"))
                .doesNotHaveDuplicates()
                .hasSize(model.calls());
        assertThat(trace.values(call, "gen_ai.request.model"))
                .hasSize(model.calls())
                .containsOnly("scripted");
        assertThat(trace.attributes(feed)).containsExactly("error.type", "modelwire.feed", "modelwire.run");
        assertThat(traces.received())
                .doesNotContain("none-needed", "a-token-of-the-tests")
                .doesNotContainIgnoringCase(
                        "works", "racks", "voices", "/articles/", "gone.xml", "bad gateway", "sure!");
    }

    private static int number(ModelQuestion question) {
        return Integer.parseInt(question.lead().replaceFirst(".*/", ""));
    }

    @Test
    void namesWhatIsWrongWithAFeedOrAListAndAddsNone() throws Exception {
        OperationsClient operations = server.operations();
        List<JsonObject> before = operations.feeds();
        String page = publishers.put(
                "/page",
                "text/html",
                "<!doctype html><html><body>Hello</body></html>".getBytes(StandardCharsets.UTF_8));
        String empty = publishers.put("/empty", "application/rss+xml", new byte[0]);

        refused(feed(operations, page), 422, "not-a-feed", page, "HTML page");
        refused(feed(operations, empty), 422, "not-a-feed", empty, "empty");
        refused(feed(operations, publishers.address("/gone")), 502, "http-status", "/gone", "404");
        refused(feed(operations, "http://127.0.0.1:" + ShippedJar.freePort() + "/"), 502, "refused", "127.0.0.1");
        refused(feed(operations, "not an address"), 422, "not-a-feed", "not an address");
        refused(operations.post("/feeds", "application/json", "{\"url\": "), 400, "bad-json", "line 1");
        refused(list(operations, "<opml><body><outline xmlUrl=\"" + page + "\""), 422, "not-a-feed", "line 1");
        refused(list(operations, "<rss version=\"2.0\"/>"), 422, "not-a-feed", "<rss>", "<opml>");
        refused(list(operations, "feeds: none"), 422, "not-a-feed", "OPML");

        assertThat(operations.feeds()).isEqualTo(before);
    }

    private static HttpResponse<String> feed(OperationsClient operations, String url) throws Exception {
        return operations.post("/feeds", "application/json", "{\"url\": \"" + url + "\"}");
    }

    private static HttpResponse<String> list(OperationsClient operations, String opml) throws Exception {
        return operations.post("/feeds/opml", "text/x-opml", opml);
    }

    private static void refused(HttpResponse<String> answer, int status, String type, String... named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\\tat ");
        JsonObject problem = OperationsClient.object(answer);
        assertThat(problem.getString("type")).endsWith(":" + type);
        assertThat(problem.getString("detail")).contains(named);
    }
}
