package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.server.HomeDatabase;
import org.modelwire.system.server.RunningServer;
import org.modelwire.system.server.ShippedJar;

/** A start that cannot be: exit code 2, and a line for a person that says what to do. */
@Timeout(300)
class RefusedStartIT {

    @TempDir
    private Path folder;

    @Test
    void namesWrongSettingsOfEveryPartAtOnce() throws Exception {
        assertThat(refusal(Map.of(
                        "MODELWIRE_LLM_CONCURRENCY", "many",
                        "MODELWIRE_FETCH_ALLOW_ADDRESSES", "127.0.0.0/99",
                        "MODELWIRE_NIGHTLY_ZONE", "Mars/Base",
                        "MODELWIRE_BUDGET_RUN_USD", "-1",
                        "MODELWIRE_PUBLISH_MODE", "sometimes",
                        "MODELWIRE_DB_URL", "jdbc:oracle:thin:@127.0.0.1")))
                .contains(
                        "modelwire.llm.concurrency",
                        "modelwire.fetch.allow-addresses",
                        "modelwire.nightly.zone",
                        "modelwire.budget.run-usd",
                        "modelwire.publish.mode",
                        "modelwire.db.url");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void namesAHomeThatIsAFile() throws Exception {
        Files.writeString(folder.resolve("home"), "mine");
        assertThat(refusal(Map.of())).contains(folder.resolve("home") + " is not a folder", "--home");
        assertThat(folder.resolve("home")).hasContent("mine");
    }

    @Test
    void namesADatabaseThatDoesNotAnswer() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + ShippedJar.freePort() + "/wire";
        assertThat(refusal(Map.of("MODELWIRE_DB_URL", url, "MODELWIRE_DB_PASSWORD", "a-secret")))
                .contains(url + " cannot be opened", "check modelwire.db.url")
                .doesNotContain("a-secret");
    }

    @Test
    void namesWhoMustAnswerForAWireInProduction() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + ShippedJar.freePort() + "/wire";
        assertThat(refusal(Map.of("MODELWIRE_DB_URL", url, "MODELWIRE_SITE_URL", "https://wire.example")))
                .contains("modelwire.site.responsible-person", "MODELWIRE_SITE_RESPONSIBLE_PERSON");
    }

    @Test
    void namesASchemaThatIsNewerAndLeavesItAlone() throws Exception {
        try (RunningServer server = RunningServer.start(folder, Map.of())) {
            server.stop();
        }
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            database.change(
                    "insert into flyway_schema_history select max(installed_rank) + 1, '999', 'from the future',"
                            + " 'SQL', 'V999__future.sql', 1, 'sa', current_timestamp, 1, true from flyway_schema_history");
        }
        assertThat(refusal(Map.of()))
                .contains("schema version 999", "newer than this program", "restore a backup")
                .hasLineCount(1);
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            assertThat(database.number("select count(*) from flyway_schema_history where version = '999'"))
                    .isEqualTo(1);
        }
    }

    /** What the terminal says of a start that is refused. */
    private String refusal(Map<String, String> settings) throws IOException, InterruptedException {
        String port = Integer.toString(ShippedJar.freePort());
        String home = folder.resolve("home").toString();
        try (ShippedJar jar = ShippedJar.start(folder, settings, List.of("--port", port, "--home", home))) {
            assertThat(jar.exitCode()).as(jar.err()).isEqualTo(2);
            assertThat(jar.out()).isEmpty();
            assertThat(jar.err()).doesNotContain("\tat ", "Exception");
            return jar.err();
        }
    }
}
