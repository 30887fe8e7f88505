package org.modelwire.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.SequenceGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.StartProblemException;
import org.modelwire.shared.TestDatabase;

class MigrationTest {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' order by table_name""";
    private static final String HISTORY = """
            select version || ' ' || checksum || ' ' || installed_rank || ' ' || installed_on
            from flyway_schema_history order by installed_rank""";

    @ParameterizedTest
    @EnumSource
    void makesTheSameTablesOnBothDatabases(TestDatabase.Kind kind) throws SQLException {
        DatabaseConfig config = TestDatabase.empty(kind);

        new SchemaMigration(config).run();

        assertThat(column(config, TABLES))
                .containsExactlyInAnyOrder(
                        "account",
                        "api_token",
                        "archive_offer",
                        "article",
                        "article_edition",
                        "audit_entry",
                        "audit_head",
                        "brief",
                        "brief_flag",
                        "brief_revision",
                        "brief_sentence",
                        "correction",
                        "editor_note",
                        "domain_proof",
                        "embedding",
                        "feed",
                        "feed_poll",
                        "finding",
                        "finding_acceptance",
                        "flyway_schema_history",
                        "generation",
                        "human_review",
                        "inaccuracy_report",
                        "job_run",
                        "job_step",
                        "letter",
                        "letter_brief",
                        "mention",
                        "model_batch",
                        "node",
                        "path_policy",
                        "prompt_text",
                        "publisher",
                        "receipt",
                        "removed_source",
                        "repeated_record",
                        "review_lock",
                        "rights_evidence",
                        "run_manifest",
                        "sealed_head",
                        "sealed_record",
                        "sign_in_tries",
                        "site_secret",
                        "source_reuse",
                        "spending_lock",
                        "story",
                        "story_apart",
                        "story_decision",
                        "subject",
                        "subject_alias",
                        "subscriber",
                        "subscriber_subject",
                        "takedown_brief",
                        "takedown_notice",
                        "takedown_request",
                        "unfinished_edit",
                        "takedown_ruling",
                        "watch_evidence",
                        "watch_item");
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenRunAgain(TestDatabase.Kind kind) throws SQLException {
        DatabaseConfig config = TestDatabase.empty(kind);
        new SchemaMigration(config).run();
        List<String> history = column(config, HISTORY);

        new SchemaMigration(config).run();

        assertThat(column(config, HISTORY)).isNotEmpty().isEqualTo(history);
    }

    @ParameterizedTest
    @EnumSource
    void givesOutIdsInBlocksThatDoNotOverlap(TestDatabase.Kind kind) throws SQLException {
        DatabaseConfig config = TestDatabase.empty(kind);
        new SchemaMigration(config).run();
        String next = "select nextval('wire_seq')";

        long first = Long.parseLong(column(config, next).get(0));
        long second = Long.parseLong(column(config, next).get(0));

        int block = Publisher.class.getAnnotation(SequenceGenerator.class).allocationSize();
        assertThat(first).isGreaterThanOrEqualTo(block);
        assertThat(second).isEqualTo(first + block);
    }

    @ParameterizedTest
    @EnumSource
    void refusesASchemaThatIsNewerThanTheProgram(TestDatabase.Kind kind) throws SQLException {
        DatabaseConfig config = TestDatabase.empty(kind);
        new SchemaMigration(config).run();
        execute(config, """
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (900, '900', 'from the future', 'SQL', 'V900__from_the_future.sql', 1, 'test', 1, true)""");

        assertThatThrownBy(() -> new SchemaMigration(config).run())
                .isInstanceOf(StartProblemException.class)
                .hasMessageContaining("schema version 900")
                .hasMessageContaining("newer than this program")
                .hasMessageContaining("start the newer program");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAMigrationThatWasChangedAfterItRan(TestDatabase.Kind kind) throws SQLException {
        DatabaseConfig config = TestDatabase.empty(kind);
        new SchemaMigration(config).run();
        execute(config, "update flyway_schema_history set checksum = 1 where version = '001'");

        assertThatThrownBy(() -> new SchemaMigration(config).run())
                .isInstanceOf(StartProblemException.class)
                .hasMessageContaining("cannot be brought up to date");
    }

    @Test
    void refusesAPostgreSqlServerThatDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        DatabaseConfig config =
                TestDatabase.of(Map.of("modelwire.db.url", "jdbc:postgresql://127.0.0.1:" + port + "/wire"));

        assertThatThrownBy(() -> new SchemaMigration(config).run())
                .isInstanceOf(StartProblemException.class)
                .hasMessageStartingWith("database jdbc:postgresql://127.0.0.1:" + port + "/wire cannot be opened: ")
                .hasMessageContaining("check modelwire.db.url")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesADataSourceThatTheServerDoesNotHave() {
        DatabaseConfig config = TestDatabase.of(Map.of("modelwire.db.jndi", "java:/jdbc/forgotten"));

        assertThatThrownBy(() -> new SchemaMigration(config).run())
                .isInstanceOf(StartProblemException.class)
                .hasMessageStartingWith(
                        "modelwire.db.jndi: this server has no data source java:/jdbc/forgotten; make one");
    }

    @Test
    void refusesAnH2FileThatCannotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        DatabaseConfig config = TestDatabase.of(Map.of("modelwire.db.url", "jdbc:h2:file:" + file.resolve("wire")));

        assertThatThrownBy(() -> new SchemaMigration(config).run())
                .isInstanceOf(StartProblemException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("modelwire.home");
    }

    @Test
    void refusesAnH2FileThatIsNoDatabase(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("wire.mv.db"), new byte[] {1, 2, 3});
        DatabaseConfig config = TestDatabase.of(Map.of("modelwire.db.url", "jdbc:h2:file:" + folder.resolve("wire")));

        assertThatThrownBy(() -> new SchemaMigration(config).run())
                .isInstanceOf(StartProblemException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void neverSpeaksOfAPassword() {
        DatabaseConfig config = TestDatabase.of(Map.of(
                "modelwire.db.url", "jdbc:postgresql://127.0.0.1:1/wire?password=hush-hush",
                "modelwire.db.password", "also-hush"));

        assertThatThrownBy(() -> new SchemaMigration(config).run()).hasMessageNotContaining("hush");
    }

    private static List<String> column(DatabaseConfig config, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = new ConfiguredDataSource(config).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(DatabaseConfig config, String sql) throws SQLException {
        try (Connection connection = new ConfiguredDataSource(config).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
