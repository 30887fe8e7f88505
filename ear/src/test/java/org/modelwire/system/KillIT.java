package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.HomeDatabase;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.Within;

/** {@code kill -9} at ten random moments of a night costs nothing but what was in flight. */
@Timeout(900)
class KillIT {

    private static final int CONCURRENCY = 8;

    /** Kills while pages and answers come in; one more follows while drafts are checked and published. */
    private static final int KILLS_AT_WORK = 9;

    private final long seed = Long.getLong("modelwire.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Kept with its logs if something fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private FeedServer publishers;
    private ScriptedModel model;
    private Map<String, String> settings;
    private int inFlight;

    @BeforeEach
    void openPublishersAndModel() throws Exception {
        publishers = new FeedServer();
        model = ScriptedModel.honest(100);
        settings = model.night(CONCURRENCY);
    }

    @AfterEach
    void closePublishersAndModel() {
        publishers.close();
        model.close();
    }

    @Test
    void losesNothingMakesNothingTwiceAndPaysTwiceOnlyWhatWasInFlight() throws Exception {
        System.out.println("seed " + seed + "; the same moments again with -Dmodelwire.seed=" + seed);
        List<String> feeds = TestArticles.serve(publishers);
        for (int moment : moments()) {
            try (RunningServer server = RunningServer.start(folder, settings)) {
                server.operations().importOpml(FeedServer.opml(feeds));
                int run = server.operations().startNightly();
                Within.seconds(60).until("so much is done: " + moment, () -> done() >= moment);
                kill(server, server.operations().execution(run));
            }
        }
        try (RunningServer server = RunningServer.start(folder, settings)) {
            int run = server.operations().startNightly();
            Within.seconds(120).until("drafts are checked", () -> isPast(server, run, "analyse"));
            kill(server, server.operations().execution(run));
        }
        try (RunningServer server = RunningServer.start(folder, settings)) {
            JsonObject last = server.operations().runNightly(120);
            assertThat(last.getString("status"))
                    .as("%s%n%s", last, server.log())
                    .isEqualTo("COMPLETED");
            assertThat(server.operations().statuses())
                    .containsExactlyElementsOf(statuses("COMPLETED", KILLS_AT_WORK + 1));
            assertThat(server.operations().articles())
                    .hasSize(TestArticles.COUNT)
                    .allSatisfy(article -> assertThat(article.getString("state"))
                            .as(article.toString())
                            .isEqualTo("ANALYSED"));
            assertThat(server.stop()).isEqualTo(128 + 15);
        }
        everyArticleHasOneBrief();
        noMoreWasPaidTwiceThanWasInFlight();
    }

    /** Numbers of pages and answers after which to kill, in order. */
    private int[] moments() {
        return IntStream.generate(() -> 1 + random.nextInt(3 * TestArticles.COUNT - 10))
                .limit(KILLS_AT_WORK)
                .sorted()
                .toArray();
    }

    private int done() {
        return publishers.served() + model.calls();
    }

    private static boolean isPast(RunningServer server, int run, String step) throws Exception {
        return server.operations().execution(run).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .anyMatch(ran -> ran.getString("name").equals(step)
                        && !ran.getString("status").equals("RUNNING"));
    }

    private void kill(RunningServer server, JsonObject run) throws Exception {
        assertThat(run.getString("status")).as("%s%n%s", run, server.log()).isEqualTo("RUNNING");
        boolean launcher = random.nextBoolean();
        if (launcher) {
            server.killLauncher();
        } else {
            server.killServer();
        }
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            int open = database.number(
                    "select count(*) from receipt where state = 'OPEN' and run_id = " + run.getInt("id"));
            inFlight += open;
            List<JsonObject> steps = run.getJsonArray("steps").getValuesAs(JsonObject.class);
            System.out.printf(
                    "killed the %s after %d pages and %d calls, %d in flight, in step %s%n",
                    launcher ? "launcher" : "server",
                    publishers.served(),
                    model.calls(),
                    open,
                    steps.isEmpty() ? "none" : steps.get(steps.size() - 1).getString("name"));
            assertThat(open).isLessThanOrEqualTo(CONCURRENCY);
        }
    }

    private static List<String> statuses(String newest, int interrupted) {
        List<String> statuses = new ArrayList<>(List.of(newest));
        statuses.addAll(Collections.nCopies(interrupted, "INTERRUPTED"));
        return statuses;
    }

    private void everyArticleHasOneBrief() throws Exception {
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            assertThat(database.rows("select state, count(*) from brief group by state"))
                    .containsExactly(List.of("PUBLISHED", Integer.toString(TestArticles.COUNT)));
            assertThat(database.number(
                            "select count(distinct b.id) from brief b join article a on a.story_id = b.story_id"))
                    .isEqualTo(TestArticles.COUNT);
            assertThat(database.number("select count(distinct story_id) from article"))
                    .isEqualTo(TestArticles.COUNT);
        }
    }

    private void noMoreWasPaidTwiceThanWasInFlight() {
        Map<String, Long> calls = model.callsByQuestion();
        assertThat(calls).hasSize(2 * TestArticles.COUNT);
        int twice = model.calls() - calls.size();
        System.out.printf(
                "%d calls for %d questions: %d paid twice, %d were in flight%n",
                model.calls(), calls.size(), twice, inFlight);
        assertThat(twice).isLessThanOrEqualTo(inFlight);
    }
}
