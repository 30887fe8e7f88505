package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.SharedDatabase;
import org.modelwire.system.server.Within;

/** PostgreSQL is stopped and started again while a night goes on. */
@Timeout(300)
class DatabaseRestartIT {

    private static final int ARTICLES = 40;
    private static final int CONCURRENCY = 4;
    private static final int SECONDS_TO_NOTICE = 60;
    private static final String DOWN = "503 {\"status\":\"DOWN\",\"reason\":\"database\",";
    private static final String UP = "200 {\"status\":\"UP\"}";

    /** Kept with its logs if something fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void readinessSaysWhatIsAwayAndTheNightIsCarriedOnAfterwards() throws Exception {
        Path files = folder.resolve("postgresql");
        try (FeedServer publishers = new FeedServer();
                ScriptedModel model = ScriptedModel.honest(200);
                SharedDatabase database = SharedDatabase.startIn(files);
                RunningServer server = RunningServer.start(folder, settings(model, database))) {
            server.operations().importOpml(FeedServer.opml(TestArticles.serve(publishers, ARTICLES)));
            server.operations().startNightly();
            Within.seconds(SECONDS_TO_NOTICE).until("the night is at work", () -> model.calls() > ARTICLES / 2);

            database.stop();
            Within.seconds(SECONDS_TO_NOTICE)
                    .until(
                            "it says that it is not ready",
                            () -> server.answer("/health/ready").startsWith(DOWN));
            database.startAgain(files);
            Within.seconds(SECONDS_TO_NOTICE)
                    .until(
                            "it is ready again",
                            () -> server.answer("/health/ready").equals(UP));

            Within.seconds(SECONDS_TO_NOTICE)
                    .until(
                            "the night is over or given up",
                            () -> server.operations().askForNightly().statusCode() == 202);
            JsonObject night = server.operations().newestNightly().orElseThrow();
            night = server.operations().awaitEnd(night.getInt("id"), 120);
            assertThat(night.getString("status"))
                    .as("%s%n%s", night, server.log())
                    .isEqualTo("COMPLETED");
            assertThat(server.operations().articles())
                    .hasSize(ARTICLES)
                    .allSatisfy(article -> assertThat(article.getString("state"))
                            .as(article.toString())
                            .isEqualTo("ANALYSED"));
            assertThat(database.number("select count(*) from brief where state = 'PUBLISHED'"))
                    .isEqualTo(ARTICLES);
            assertThat(database.number("select count(distinct story_id) from brief"))
                    .isEqualTo(ARTICLES);
            assertThat(model.calls())
                    .as("paid twice is at most what was in flight")
                    .isLessThanOrEqualTo(2 * ARTICLES + CONCURRENCY);
        }
    }

    private static Map<String, String> settings(ScriptedModel model, SharedDatabase database) {
        Map<String, String> settings = model.night(CONCURRENCY);
        settings.putAll(database.settings());
        settings.put("MODELWIRE_NODE_LEASE", "PT10S");
        return settings;
    }
}
