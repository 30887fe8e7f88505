package org.modelwire.soak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.remote.Trouble;
import org.modelwire.system.server.HomeDatabase;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.Within;

/**
 * Fourteen nights of a newsroom whose publishers and model fail in one of twenty answers, and whose server is killed in some
 * nights: nothing is lost, nothing is written twice, and at most a twentieth is paid on top. A day passes between two nights by
 * moving what is due a day back, while the server is down.
 */
class NightsSoak {

    private static final int NIGHTS = Integer.getInteger("modelwire.soak.nights", 14);
    private static final int A_NIGHT = Integer.getInteger("modelwire.soak.articles", 60);

    /** Without trouble, for what was put off in the last one. */
    private static final int QUIET_NIGHTS = 3;

    private static final double SHARE = 0.05;
    private static final double SHARE_OF_KILLS = 0.2;
    private static final int CONCURRENCY = 8;
    private static final long LONGEST_NIGHT = 600;
    private static final double MOST_SPENT = 1.05;

    private final long seed = Long.getLong("modelwire.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Trouble ofPublishers = new Trouble(random, SHARE);
    private final Trouble ofTheModel = new Trouble(random, SHARE);
    private final List<FeedServer> publishers = new ArrayList<>();
    private ScriptedModel model;
    private int kills;

    /** Kept with its logs if something fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @AfterEach
    void close() {
        publishers.forEach(FeedServer::close);
        model.close();
    }

    @Test
    void losesNothingWritesNothingTwiceAndPaysHardlyAnythingTwice() throws Exception {
        System.out.println("seed " + seed);
        model = ScriptedModel.honest(20, ofTheModel);
        Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
        settings.putAll(model.settings());
        settings.put("MODELWIRE_PUBLISH_MODE", "auto");
        settings.put("MODELWIRE_LLM_CONCURRENCY", Integer.toString(CONCURRENCY));
        for (int night = 1; night <= NIGHTS + QUIET_NIGHTS; night++) {
            List<String> feeds = night <= NIGHTS ? newFeeds(night) : List.of();
            if (night == NIGHTS + 1) {
                ofPublishers.end();
                ofTheModel.end();
            }
            night(night, feeds, settings);
            aDayPasses();
        }
        tell();
    }

    private List<String> newFeeds(int night) throws Exception {
        FeedServer server = new FeedServer(ofPublishers);
        publishers.add(server);
        return TestArticles.serve(server, A_NIGHT * (night - 1), A_NIGHT * night);
    }

    private void night(int night, List<String> feeds, Map<String, String> settings) throws Exception {
        if (night <= NIGHTS && random.nextDouble() < SHARE_OF_KILLS) {
            try (RunningServer server = RunningServer.start(folder, settings)) {
                server.operations().importOpml(FeedServer.opml(feeds));
                int calls = model.calls() + random.nextInt(A_NIGHT);
                int run = server.operations().startNightly();
                Within.seconds(LONGEST_NIGHT)
                        .until(
                                "it is killed in the middle",
                                () -> model.calls() >= calls
                                        || !server.operations().isRunning(run));
                server.killServer();
                kills++;
            }
        }
        try (RunningServer server = RunningServer.start(folder, settings)) {
            OperationsClient operations = server.operations();
            operations.importOpml(FeedServer.opml(feeds));
            JsonObject run = operations.runNightly(LONGEST_NIGHT);
            System.out.printf("night %d: %s%n", night, run.getString("status"));
            server.stop();
        }
    }

    private void aDayPasses() throws Exception {
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            database.change("update feed set next_due_at = next_due_at - interval '1' day,"
                    + " held_until = held_until - interval '1' day");
            database.change("update article set retry_at = retry_at - interval '1' day");
        }
    }

    private void tell() throws Exception {
        int all = NIGHTS * A_NIGHT;
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            List<List<String>> states =
                    database.rows("select state, reason, count(*) from article group by state, reason order by 1, 2");
            int left = database.number("select count(*) from article where state <> 'ANALYSED'");
            int stories = database.number("select count(distinct story_id) from article where state = 'ANALYSED'");
            int twice = database.number("select count(*) from (select story_id from brief group by story_id"
                    + " having count(*) > 1) as doubled");
            int briefs = database.number("select count(*) from brief where state = 'PUBLISHED'");
            double spent = (double) billed() / (2 * stories);
            System.out.printf(
                    Locale.ROOT,
                    "%d nights, %d kills, seed %d%npublishers: %s%nmodel: %s%narticles: %s%n%d stories, %d briefs, %d"
                            + " doubled, spent %.3f of what a run without faults pays%n",
                    NIGHTS,
                    kills,
                    seed,
                    ofPublishers.met(),
                    ofTheModel.met(),
                    states,
                    stories,
                    briefs,
                    twice,
                    spent);
            assertThat(database.number("select count(*) from article"))
                    .as("no article is lost")
                    .isEqualTo(all);
            assertThat(left)
                    .as("only what its publisher never sent has no brief: " + states)
                    .isLessThanOrEqualTo(saidSomethingElse());
            assertThat(database.number("select count(*) from article where state <> 'ANALYSED' and reason is null"))
                    .as("each of those has its reason")
                    .isZero();
            assertThat(twice).as("no story has two briefs").isZero();
            assertThat(briefs).as("each story has one").isEqualTo(stories);
            assertThat(spent).as("spent").isLessThanOrEqualTo(MOST_SPENT);
        }
    }

    private int saidSomethingElse() {
        return count(ofPublishers, Trouble.Kind.EMPTY, Trouble.Kind.NONSENSE);
    }

    /** Whatever was answered with 200: a provider sends a bill for an answer that does not arrive, too. */
    private int billed() {
        return model.calls() + count(ofTheModel, Trouble.Kind.EMPTY, Trouble.Kind.NONSENSE, Trouble.Kind.CUT);
    }

    private static int count(Trouble trouble, Trouble.Kind... kinds) {
        Map<Trouble.Kind, Integer> met = trouble.met();
        return Stream.of(kinds).mapToInt(kind -> met.getOrDefault(kind, 0)).sum();
    }
}
