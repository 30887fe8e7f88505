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
import org.modelwire.system.remote.MailSink;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.remote.Trouble;
import org.modelwire.system.server.HomeDatabase;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.Within;

/**
 * Fourteen nights of a newsroom whose publishers, model and mail server fail in one of twenty answers, whose server is killed
 * in a third of the nights, and whose disk is full for a moment in others: nothing is lost, nothing is written twice, at most a
 * twentieth is paid on top, and every subscriber gets each letter once. A day passes between two nights by moving what is due
 * a day back, while the server is down.
 */
class NightsSoak {

    private static final int NIGHTS = Integer.getInteger("modelwire.soak.nights", 14);
    private static final int A_NIGHT = Integer.getInteger("modelwire.soak.articles", 60);

    /** Without trouble, for what was put off in the last one. */
    private static final int QUIET_NIGHTS = 3;

    private static final double SHARE = 0.05;
    private static final double SHARE_OF_KILLS = 1.0 / 3;
    private static final double SHARE_OF_FULL_DISKS = 1.0 / 3;
    private static final int LONGEST_FULL_MILLIS = 4_000;
    private static final int SUBSCRIBERS = 12;
    private static final int CONCURRENCY = 8;
    private static final long LONGEST_NIGHT = 600;
    private static final double MOST_SPENT = 1.05;

    private final long seed = Long.getLong("modelwire.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Trouble ofPublishers = new Trouble(random, SHARE);
    private final Trouble ofTheModel = new Trouble(random, SHARE);
    private final List<FeedServer> publishers = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
    private ScriptedModel model;
    private MailSink mail;
    private int kills;
    private int fullDisks;

    /** Kept with its logs if something fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @AfterEach
    void close() throws Exception {
        publishers.forEach(FeedServer::close);
        model.close();
        mail.close();
    }

    @Test
    void losesNothingWritesNothingTwiceAndPaysHardlyAnythingTwice() throws Exception {
        System.out.println("seed " + seed);
        model = ScriptedModel.honest(20, ofTheModel);
        mail = new MailSink(random, SHARE);
        settings.putAll(model.settings());
        settings.putAll(mail.settings());
        settings.put("MODELWIRE_PUBLISH_MODE", "auto");
        settings.put("MODELWIRE_LLM_CONCURRENCY", Integer.toString(CONCURRENCY));
        settings.put("MODELWIRE_NIGHTLY_ZONE", "UTC");
        settings.put("MODELWIRE_NEWSLETTER_AT", "00:00"); // what comes out in a night is told the day after
        for (int night = 1; night <= NIGHTS + QUIET_NIGHTS; night++) {
            List<String> feeds = night <= NIGHTS ? newFeeds(night) : List.of();
            if (night == NIGHTS + 1) {
                ofPublishers.end();
                ofTheModel.end();
                mail.end();
            }
            night(night, feeds);
            aDayPasses(night);
        }
        tell();
    }

    private List<String> newFeeds(int night) throws Exception {
        FeedServer server = new FeedServer(ofPublishers);
        publishers.add(server);
        return TestArticles.serve(server, A_NIGHT * (night - 1), A_NIGHT * night);
    }

    private void night(int night, List<String> feeds) throws Exception {
        if (night <= NIGHTS && random.nextDouble() < SHARE_OF_KILLS) {
            try (RunningServer server = RunningServer.start(folder, settings)) {
                inTheMiddleOfANight(server, feeds);
                server.killServer();
                kills++;
            }
        }
        try (RunningServer server = RunningServer.start(folder, settings)) {
            if (night <= NIGHTS && random.nextDouble() < SHARE_OF_FULL_DISKS) {
                int run = inTheMiddleOfANight(server, feeds);
                server.disk().fill();
                Thread.sleep(random.nextInt(LONGEST_FULL_MILLIS));
                server.disk().free();
                fullDisks++;
                Within.seconds(LONGEST_NIGHT).until("the night is over", () -> isOver(server, run));
            }
            OperationsClient operations = server.operations();
            operations.importOpml(FeedServer.opml(feeds));
            JsonObject run = operations.runNightly(LONGEST_NIGHT);
            System.out.printf("night %d: %s%n", night, run.getString("status"));
            Within.seconds(LONGEST_NIGHT).until("every letter is sent", () -> hasNoLetterLeft(operations));
            server.stop();
        }
    }

    /** Begins a night and returns at a random moment of it, with its id. */
    private int inTheMiddleOfANight(RunningServer server, List<String> feeds) throws Exception {
        server.operations().importOpml(FeedServer.opml(feeds));
        int moment = progress() + random.nextInt(3 * A_NIGHT); // a page and two calls for each article
        int run = server.operations().startNightly();
        Within.seconds(LONGEST_NIGHT)
                .until(
                        "it is in the middle",
                        () -> progress() >= moment || !server.operations().isRunning(run));
        return run;
    }

    private int progress() {
        return model.calls() + publishers.stream().mapToInt(FeedServer::served).sum();
    }

    private static boolean isOver(RunningServer server, int run) throws Exception {
        return server.operations()
                .newestNightly()
                .filter(newest -> newest.getInt("id") != run
                        || !newest.getString("status").equals("RUNNING"))
                .isPresent();
    }

    private static boolean hasNoLetterLeft(OperationsClient operations) throws Exception {
        return operations.runNewsletter(LONGEST_NIGHT).stream()
                .filter(job -> job.getString("status").equals("COMPLETED"))
                .flatMap(job -> job.getJsonArray("steps").getValuesAs(JsonObject.class).stream())
                .filter(step -> step.getString("name").equals("send-letters"))
                .anyMatch(step -> step.getInt("written") + step.getInt("skipped") + step.getInt("failed") == 0);
    }

    private void aDayPasses(int night) throws Exception {
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            if (night == 1) {
                subscribe(database);
            }
            database.change("update feed set next_due_at = next_due_at - interval '1' day,"
                    + " held_until = held_until - interval '1' day");
            database.change("update article set retry_at = retry_at - interval '1' day");
            database.change("update brief set published_at = published_at - interval '1' day");
            database.change("update subscriber set covered_until = covered_until - interval '1' day");
            database.change("update letter set issue = issue || ' of night " + night
                    + "', created_at = created_at - interval '1' day where issue not like '% of night %'");
        }
    }

    private static void subscribe(HomeDatabase database) throws Exception {
        for (int i = 1; i <= SUBSCRIBERS; i++) {
            database.change(
                    "insert into subscriber (id, version, address, address_key, rhythm, state, created_at,"
                            + " asked_since, asked, asked_ever, letter_wanted, confirmed_at, covered_until, bounces) values (-"
                            + i + ", 0, 'reader" + i + "@mail.example', '" + String.format("%064d", i) + "', 'DAILY',"
                            + " 'CONFIRMED', current_date - 9, current_date - 9, 0, 0, false, current_date - 9, current_date, 0)");
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
                    "%d nights, %d kills, %d full disks, seed %d%npublishers: %s%nmodel: %s%nmail: %s, %d letters taken%n"
                            + "articles: %s%n%d stories, %d briefs, %d doubled, spent %.3f of what a run without faults"
                            + " pays%n",
                    NIGHTS,
                    kills,
                    fullDisks,
                    seed,
                    ofPublishers.met(),
                    ofTheModel.met(),
                    mail.met(),
                    mail.taken().size(),
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
            assertThat(mail.taken()).as("no letter is sent twice").doesNotHaveDuplicates();
            assertThat(mail.taken()).as("no letter is lost").hasSize(database.number("select count(*) from letter"));
            assertThat(database.rows("select count(*) from letter group by subscriber_id"))
                    .as("each subscriber has a letter for each night")
                    .hasSize(SUBSCRIBERS)
                    .allSatisfy(letters ->
                            assertThat(Integer.parseInt(letters.get(0))).isGreaterThanOrEqualTo(NIGHTS));
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
