package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.Within;

/** A server that is asked to stop, or to start a run, while a run goes on. */
@Timeout(300)
class StopIT {

    private static final int ARTICLES = 20;
    private static final int CONCURRENCY = 4;

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
    private FeedServer publishers;
    private ScriptedModel model;

    @BeforeEach
    void openPublishersAndModel() throws Exception {
        publishers = new FeedServer();
        model = ScriptedModel.honest(500);
        settings.putAll(model.settings());
        settings.put("MODELWIRE_LLM_CONCURRENCY", Integer.toString(CONCURRENCY));
    }

    @AfterEach
    void closePublishersAndModel() {
        publishers.close();
        model.close();
    }

    @Test
    void interruptsTheRunAndCarriesOnInTheNext() throws Exception {
        try (RunningServer server = RunningServer.start(folder, settings)) {
            server.operations().importOpml(FeedServer.opml(TestArticles.serve(publishers, ARTICLES)));
            int run = server.operations().startNightly();
            Within.seconds(60).until("the model is asked", () -> model.calls() > CONCURRENCY);
            refusesASecondRun(server, run);
            assertThat(server.stop()).isEqualTo(128 + 15);
            assertThat(server.terminal()).doesNotContain("\tat ");
        }
        try (RunningServer server = RunningServer.start(folder, settings)) {
            assertThat(server.operations().statuses()).containsExactly("INTERRUPTED");
            JsonObject next = server.operations().runNightly(60);
            assertThat(next.getString("status")).as(next.toString()).isEqualTo("COMPLETED");
            assertThat(server.operations().articles())
                    .hasSize(ARTICLES)
                    .allSatisfy(article -> assertThat(article.getString("state"))
                            .as(article.toString())
                            .isEqualTo("ANALYSED"));
        }
        assertThat(model.callsByQuestion()).hasSize(2 * ARTICLES);
        assertThat(model.calls()).isLessThanOrEqualTo(2 * ARTICLES + CONCURRENCY);
    }

    private static void refusesASecondRun(RunningServer server, int running) throws Exception {
        HttpResponse<String> answer = server.operations().askForNightly();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        JsonObject problem = OperationsClient.object(answer);
        assertThat(problem.getString("type")).endsWith("already-running");
        assertThat(problem.getInt("execution")).isEqualTo(running);
        assertThat(problem.getString("since"))
                .isEqualTo(server.operations().execution(running).getString("startedAt"));
    }
}
