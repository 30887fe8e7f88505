package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.archive.opensearch.SearchNode;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.remote.TraceCollector;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.SharedDatabase;
import org.modelwire.system.server.Within;

/** Two nodes on one PostgreSQL, from their first start on an empty database to the death of one and to one shared OpenSearch. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final int CONCURRENCY = 4;
    private static final int FIRST = 40;
    private static final int ALL = 80;
    private static final int LEASE = 6;
    private static final int SECONDS_TO_FOLLOW = 10;

    /** Until nothing is left at any exit of any node, as the command finds it. */
    private static final Duration LONGEST_REMOVAL = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SharedDatabase database;
    private static FeedServer publishers;
    private static ScriptedModel model;
    private static TraceCollector traces;
    private static RunningServer one;
    private static RunningServer other;
    private static SearchNode search;

    @BeforeAll
    static void startBothAtOnceOnAnEmptyDatabase() throws Exception {
        database = SharedDatabase.start();
        publishers = new FeedServer();
        model = ScriptedModel.honest(300);
        traces = new TraceCollector();
        startBoth(Map.of());
    }

    private static void startBoth(Map<String, String> special) throws Exception {
        ExecutorService starts = Executors.newFixedThreadPool(2);
        try {
            Future<RunningServer> first = starts.submit(() -> start("one", special));
            Future<RunningServer> second = starts.submit(() -> start("other", special));
            one = first.get();
            other = second.get();
        } finally {
            starts.shutdown();
        }
    }

    /** A node whose calls to the model carry its name as the key. */
    private static RunningServer start(String name, Map<String, String> special) throws Exception {
        Map<String, String> settings = model.night(CONCURRENCY);
        settings.putAll(database.settings());
        settings.putAll(traces.settings());
        settings.put("MODELWIRE_LLM_API_KEY", name);
        settings.put("MODELWIRE_NODE_LEASE", "PT" + LEASE + "S");
        settings.putAll(special);
        return RunningServer.start(Files.createDirectories(folder.resolve(name)), settings);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {one, other, search, model, publishers, database, traces}) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    @Order(1)
    void doOneRunTogetherHoweverManyStartIt() throws Exception {
        one.operations().importOpml(FeedServer.opml(TestArticles.serve(publishers, FIRST)));

        List<HttpResponse<String>> answers = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<HttpResponse<String>>> starts = List.of(
                    () -> one.operations().askForNightly(),
                    () -> other.operations().askForNightly());
            for (Future<HttpResponse<String>> answer : hands.invokeAll(starts)) {
                answers.add(answer.get());
            }
        } finally {
            hands.shutdown();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(202, 409);
        HttpResponse<String> started = answers.stream()
                .filter(answer -> answer.statusCode() == 202)
                .findFirst()
                .orElseThrow();
        int run = OperationsClient.object(started).getInt("id");
        assertThat(other.operations().awaitEnd(run, 120).getString("status")).isEqualTo("COMPLETED");
        assertThat(database.number("select count(*) from job_run where job = 'NIGHTLY'"))
                .isEqualTo(1);
        everyArticleHasOneBrief(FIRST);
        assertThat(model.calls()).as("nothing was paid twice").isEqualTo(2 * FIRST);
        assertThat(model.callsBy("one")).as("calls of one node").isPositive();
        assertThat(model.callsBy("other")).as("calls of the other").isPositive();
        assertThat(database.number("select items_written from job_step where name = 'analyse' and run_id = " + run))
                .as("what both have written is counted in the run")
                .isEqualTo(FIRST);
        eachTracesItsOwnCalls(run);
    }

    private static void eachTracesItsOwnCalls(int run) throws Exception {
        String call = " / write story / ask model";
        Callable<List<Integer>> calls = () -> {
            Map<String, Integer> counts = traces.soFar(run).counts();
            return List.of(
                    counts.getOrDefault("run nightly / step analyse" + call, 0),
                    counts.getOrDefault("help with analyse" + call, 0));
        };
        Within.seconds(30)
                .until(
                        "all calls are traced",
                        () -> calls.call().stream().mapToInt(count -> count).sum() == 2 * FIRST);
        assertThat(calls.call()).containsExactlyInAnyOrder((int) model.callsBy("one"), (int) model.callsBy("other"));
    }

    @Test
    @Order(2)
    void showNoBriefAnyMoreThatTheOtherHasHidden() throws Exception {
        String slug = database.text("select slug from brief order by id desc fetch first row only");
        String word = database.text("select headline from brief_revision where brief_id ="
                        + " (select id from brief order by id desc fetch first row only)")
                .split(" ")[0];
        List<String> exits = List.of(
                "/briefs/" + slug,
                "/feeds/rss.xml",
                "/api/v1/briefs/" + slug,
                "/api/v1/search?q=" + word,
                "/archive?q=" + word);
        for (RunningServer node : List.of(one, other)) {
            for (String exit : exits) {
                Within.seconds(SECONDS_TO_FOLLOW).until("it is shown at " + exit, () -> shows(node, exit, slug));
            }
        }

        for (RunningServer node : List.of(one, other)) {
            assertThat(addressesThatShow(node.operations().walkExits(slug)))
                    .contains("/briefs/" + slug, "/feeds/rss.xml", "/api/v1/briefs/" + slug, "/");
        }

        String receipt = askForRemoval(one, slug);
        HttpResponse<String> hidden =
                one.operations().post("/takedowns/" + receipt + "/hiding", "application/json", "{\"by\":\"Ada Lind\"}");
        assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(200);

        long began = System.nanoTime();
        for (String exit : exits) {
            Within.seconds(SECONDS_TO_FOLLOW).until("it is gone from " + exit, () -> !shows(other, exit, slug));
        }
        System.out.printf("gone from the other node after %d ms%n", (System.nanoTime() - began) / 1_000_000);
        for (RunningServer node : List.of(one, other)) {
            assertThatNoExitShows(slug, node, began);
        }
        assertThat(other.operations().walkExits(slug).getJsonArray("shared"))
                .as("what every brief of the test says is no trace of this one")
                .hasSize(1);
    }

    private static void assertThatNoExitShows(String slug, RunningServer node, long began) throws Exception {
        JsonObject walk = node.operations().walkExits(slug);
        while (!walk.getBoolean("clear") && System.nanoTime() - began < LONGEST_REMOVAL.toNanos()) {
            walk = node.operations().walkExits(slug);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("every exit walked %d ms after the hiding%n", taken.toMillis());
        assertThat(addressesThatShow(walk)).as(walk.toString()).isEmpty();
        assertThat(walk.getBoolean("clear")).isTrue();
        assertThat(taken).isLessThan(LONGEST_REMOVAL);
    }

    private static List<String> addressesThatShow(JsonObject walk) {
        return walk.getJsonArray("exits").getValuesAs(JsonObject.class).stream()
                .filter(exit -> exit.getBoolean("present"))
                .map(exit -> exit.getString("address"))
                .toList();
    }

    @Test
    @Order(3)
    void loseNothingWhenOneIsKilledAtWork() throws Exception {
        TestArticles.serve(publishers, FIRST, ALL);
        int before = model.calls();
        long mine = model.callsBy("one");
        int run = one.operations().startNightly();
        Within.seconds(120)
                .until("both are at it", () -> model.calls() > before + 2 * CONCURRENCY && model.callsBy("one") > mine);
        one.killServer();
        assertThat(database.text("select status from job_run where id = " + run))
                .isEqualTo("RUNNING");

        Within.seconds(120)
                .until(
                        "the other node has carried it on",
                        () -> database.number("select count(*) from job_run where job = 'ANALYSE'"
                                        + " and status in ('COMPLETED', 'DEGRADED')")
                                == 1);
        assertThat(database.text("select status from job_run where id = " + run))
                .isEqualTo("INTERRUPTED");
        assertThat(database.text("select status from job_run where job = 'ANALYSE'"))
                .isEqualTo("COMPLETED");
        everyArticleHasOneBrief(ALL);
        assertThat(model.calls() - model.callsByQuestion().size())
                .as("paid twice")
                .isLessThanOrEqualTo(CONCURRENCY);
        assertThat(database.number("select count(*) from article where claimed_by is not null"))
                .as("claims that are left")
                .isZero();
    }

    @Test
    @Order(4)
    void shareOneSearchEngineInPlaceOfAnIndexEach() throws Exception {
        one.close();
        other.close();
        search = SearchNode.start(folder.resolve("search"));
        startBoth(Map.of(
                "MODELWIRE_SEARCH_BACKEND",
                "opensearch",
                "MODELWIRE_SEARCH_HOSTS",
                search.address().toString()));
        String slug =
                database.text("select slug from brief where state = 'PUBLISHED' order by id desc fetch first row only");
        String exit = "/api/v1/search?q="
                + database.text(
                                "select headline from brief_revision r join brief b on b.id = r.brief_id where b.slug = '"
                                        + slug + "'")
                        .split(" ")[0];
        for (RunningServer node : List.of(one, other)) {
            Within.seconds(60).until("it is found in the shared index", () -> shows(node, exit, slug));
        }
        long shown = database.number("select count(*) from brief where state = 'PUBLISHED'");
        Within.seconds(SECONDS_TO_FOLLOW).until("each brief is in it once", () -> search.count("modelwire") == shown);

        String receipt = askForRemoval(one, slug);
        one.operations().post("/takedowns/" + receipt + "/hiding", "application/json", "{\"by\":\"Ada Lind\"}");

        Within.seconds(SECONDS_TO_FOLLOW).until("it is gone for the other", () -> !shows(other, exit, slug));
        Within.seconds(SECONDS_TO_FOLLOW)
                .until("it is gone from the index", () -> search.count("modelwire") == shown - 1);
    }

    private static void everyArticleHasOneBrief(int count) throws Exception {
        assertThat(database.number("select count(*) from article where state = 'ANALYSED'"))
                .isEqualTo(count);
        assertThat(database.number(
                        "select count(distinct b.id) from brief b join article a on a.story_id = b.story_id"))
                .isEqualTo(count);
        assertThat(database.number("select count(*) from brief_revision")).isEqualTo(count);
    }

    private static boolean shows(RunningServer node, String exit, String slug)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = node.get(exit);
        return answer.statusCode() == 200 && answer.body().contains("/briefs/" + slug);
    }

    private static String askForRemoval(RunningServer node, String slug) throws Exception {
        String at = "http://127.0.0.1:" + node.port();
        Map<String, String> fields = new HashMap<>(Map.of(
                "wish", "REMOVE",
                "cause", "COPYRIGHT",
                "briefs", "http://localhost:8080/briefs/" + slug,
                "name", "Ines Roth",
                "mail", "ines@tessera.example",
                "grounds", "It is ours.",
                "role", "counsel",
                "good-faith", "yes",
                "homepage", ""));
        fields.put(
                "stamp",
                Jsoup.parse(node.get("/takedown").body())
                        .select("input[name=stamp]")
                        .val());
        AtomicReference<String> receipt = new AtomicReference<>("");
        Within.seconds(30).until("the request is taken", () -> {
            HttpRequest form = HttpRequest.newBuilder(URI.create(at + "/takedown"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))))
                    .build();
            HttpResponse<String> answer = CLIENT.send(form, HttpResponse.BodyHandlers.ofString());
            receipt.set(Jsoup.parse(answer.body()).select(".receipt").text());
            assertThat(answer.statusCode() == 200 || answer.body().contains("send it once more"))
                    .as(answer.body())
                    .isTrue();
            return answer.statusCode() == 200;
        });
        return receipt.get();
    }
}
