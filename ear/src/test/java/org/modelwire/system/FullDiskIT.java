package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.HomeDatabase;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.Within;

/** The disk under the home fills up while a night goes on, and has room again later. */
@Timeout(900)
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    private static final int ARTICLES = 40;
    private static final int CONCURRENCY = 4;
    private static final int SECONDS = 180;
    private static final Duration STILL = Duration.ofSeconds(6);
    private static final String FULL =
            "503 {\"status\":\"DOWN\",\"reason\":\"disk\",\"detail\":\"the home cannot be written";
    private static final String UP = "200 {\"status\":\"UP\"}";

    /** Kept with its logs if something fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void theNightEndsWithItsReasonPagesStayAndTheNextNightFinishesWithoutARestart() throws Exception {
        try (FeedServer publishers = new FeedServer();
                ScriptedModel model = ScriptedModel.honest(200);
                RunningServer server = RunningServer.start(folder, settings(model))) {
            server.operations().importOpml(FeedServer.opml(TestArticles.serve(publishers, ARTICLES)));
            String page = server.answer("/");
            int full = server.operations().startNightly();
            Within.seconds(SECONDS).until("the night is at work", () -> model.calls() > ARTICLES / 2);

            server.disk().fill();
            Within.seconds(SECONDS)
                    .until(
                            "it says that it is not ready",
                            () -> server.answer("/health/ready").startsWith(FULL));
            assertThat(server.answer("/health/live")).isEqualTo(UP);
            for (String path :
                    new String[] {"/", "/how-we-write", "/api/v1/briefs", "/feeds/atom.xml", "/archive?q=plant"}) {
                assertThat(server.answer(path))
                        .as(path)
                        .matches("(?s)(200|503) .*")
                        .doesNotContain("\tat ", "Exception");
            }
            Within.seconds(SECONDS)
                    .until(
                            "readers get pages on a full disk",
                            () -> server.answer("/").startsWith("200 "));
            assertThat(page).startsWith("200 ");
            Within.seconds(SECONDS).until("the night asks for nothing more", stillness(model));

            server.disk().free();
            Within.seconds(SECONDS)
                    .until(
                            "it is ready again",
                            () -> server.answer("/health/ready").equals(UP));
            Within.seconds(SECONDS)
                    .until(
                            "the night is over",
                            () -> server.operations()
                                    .newestNightly()
                                    .filter(run -> !run.getString("status").equals("RUNNING"))
                                    .isPresent());
            JsonObject ended = server.operations().execution(full);
            assertThat(ended.getString("status")).as(ended.toString()).isEqualTo("FAILED");
            assertThat(ended.getString("reason")).contains("disk: ", "cannot be written", "free some space");

            JsonObject next = server.operations().runNightly(SECONDS);
            assertThat(next.getString("status"))
                    .as("%s%n%s", next, server.log())
                    .isEqualTo("COMPLETED");
            assertThat(server.operations().articles())
                    .hasSize(ARTICLES)
                    .allSatisfy(article -> assertThat(article.getString("state"))
                            .as(article.toString())
                            .isEqualTo("ANALYSED"));
            assertThat(server.log()).as("the log goes on").contains("run ended run=" + next.getInt("id"));
            assertThat(model.calls())
                    .as("paid twice is at most what was in flight")
                    .isLessThanOrEqualTo(2 * ARTICLES + CONCURRENCY);
            assertThat(server.terminal()).doesNotContain("\tat ");
            assertThat(server.answer("/archive?q=plant"))
                    .as("the index goes on")
                    .startsWith("200 ");
            server.stop();
            assertLedgerAgrees(model);
        }
    }

    /** Whether nobody has asked a model for a while; a disk that is full for a moment only would do a night no harm. */
    private static Callable<Boolean> stillness(ScriptedModel model) {
        AtomicInteger calls = new AtomicInteger(-1);
        AtomicLong since = new AtomicLong();
        return () -> {
            int now = model.calls();
            if (calls.getAndSet(now) != now) {
                since.set(System.nanoTime());
            }
            return System.nanoTime() - since.get() > STILL.toNanos();
        };
    }

    private void assertLedgerAgrees(ScriptedModel model) throws Exception {
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            assertThat(database.number("select count(*) from brief where state = 'PUBLISHED'"))
                    .isEqualTo(ARTICLES);
            assertThat(database.number("select count(distinct story_id) from brief"))
                    .isEqualTo(ARTICLES);
            assertThat(database.number("select count(*) from receipt where state = 'ANSWERED'"))
                    .isEqualTo(2 * ARTICLES);
            assertThat(database.number("select count(*) from receipt")).isEqualTo(2 * ARTICLES);
            assertThat(database.number("select count(*) from job_run where status = 'RUNNING'"))
                    .isZero();
            assertThat(database.number("select count(*) from job_step where status = 'RUNNING'"))
                    .isZero();
        }
        assertThat(Files.exists(folder.resolve("home/health-probe"))).isFalse();
    }

    private static Map<String, String> settings(ScriptedModel model) {
        Map<String, String> settings = model.night(CONCURRENCY);
        settings.put("MODELWIRE_NODE_LEASE", "PT10S");
        return settings;
    }
}
