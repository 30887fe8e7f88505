package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.ShippedJar;
import org.modelwire.system.server.Within;

/** {@code --nightly} as a scheduler sees it: one line of JSON, and an exit code. */
@Timeout(300)
class NightlyIT {

    @TempDir
    private Path folder;

    @Test
    void endsWith0WhenAllIsWellAnd3WhenAFeedFails() throws Exception {
        assertThat(nightly(folder, Map.of(), 0).getInt("feedsPolled")).isZero();
        try (FeedServer publishers = new FeedServer()) {
            List<String> good = TestArticles.serve(publishers, 4);
            try (RunningServer server = RunningServer.start(folder, FeedServer.SETTINGS)) {
                server.operations().importOpml(FeedServer.opml(good));
                server.operations().importOpml(FeedServer.opml(List.of(publishers.address("/gone.xml"))));
                server.stop();
            }
            JsonObject totals = nightly(folder, FeedServer.SETTINGS, 3);
            assertThat(totals.getInt("feedsPolled")).isEqualTo(5);
            assertThat(totals.getInt("feedsFailed")).isEqualTo(1);
            assertThat(totals.getInt("articlesNew")).isEqualTo(4);
            assertThat(totals.getInt("briefsDrafted")).isEqualTo(4);
            assertThat(totals.getInt("briefsPublished")).isZero();
            assertThat(totals.getInt("modelCalls")).isZero();
        }
    }

    @Test
    void endsWith5WhenAnotherServerOfTheSameDatabaseRunsTheJob() throws Exception {
        Server database = Server.createTcpServer("-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists")
                .start();
        try (FeedServer publishers = new FeedServer();
                ScriptedModel slow = ScriptedModel.honest(240_000)) {
            Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
            settings.putAll(slow.settings());
            settings.put("MODELWIRE_DB_URL", "jdbc:h2:tcp://127.0.0.1:" + database.getPort() + "/./shared");
            try (RunningServer server = RunningServer.start(node("one"), settings)) {
                server.operations().importOpml(FeedServer.opml(TestArticles.serve(publishers, 1)));
                int run = server.operations().startNightly();
                Within.seconds(60).until("the model is asked", () -> slow.calls() > 0);
                ShippedJar other = start(node("two"), settings);
                assertThat(other.exitCode()).as(other.err()).isEqualTo(5);
                assertThat(other.out()).isEmpty();
                assertThat(other.err()).contains("already running").doesNotContain("\tat ");
                assertThat(server.operations().isRunning(run)).isTrue();
            }
        } finally {
            database.stop();
        }
    }

    private Path node(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Runs it to its end and gives the totals that it prints. */
    private static JsonObject nightly(Path folder, Map<String, String> settings, int exitCode) throws Exception {
        try (ShippedJar jar = start(folder, settings)) {
            assertThat(jar.exitCode()).as(jar.err()).isEqualTo(exitCode);
            assertThat(jar.out())
                    .startsWith("{\"feedsPolled\":")
                    .endsWith("}" + System.lineSeparator())
                    .hasLineCount(1);
            assertThat(jar.err()).doesNotContain("\tat ");
            try (JsonReader reader = Json.createReader(new StringReader(jar.out()))) {
                return reader.readObject();
            }
        }
    }

    private static ShippedJar start(Path folder, Map<String, String> settings) throws IOException {
        String port = Integer.toString(ShippedJar.freePort());
        String home = folder.resolve("home").toString();
        return ShippedJar.start(folder, settings, List.of("--nightly", "--port", port, "--home", home));
    }
}
