package org.modelwire.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.backup.BackupFolder;
import org.modelwire.database.ConfiguredDataSource;
import org.modelwire.database.SchemaMigration;
import org.modelwire.shared.TestDatabase;

class RequestedCopiesTest {

    private static final String ID = "0123456789abcdef";
    private static final int WRITERS = 3;
    private static final int COPIES = 4;
    private static final int TRANSACTIONS = 120;

    @TempDir
    private static Path migrated;

    @TempDir
    private Path home;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger committed = new AtomicInteger();

    /** A permit for each transaction that others may begin. */
    private final Semaphore mayBegin = new Semaphore(0);

    private BackupFolder folder;
    private ConfiguredDataSource source;
    private RequestedCopies copies;

    /** Keeps the database open, as a pool does. */
    private Connection held;

    @BeforeAll
    static void migrateOnce() {
        new SchemaMigration(TestDatabase.of(Map.of("modelwire.home", migrated.toString()))).run();
    }

    @BeforeEach
    void open() throws Exception {
        Files.copy(migrated.resolve("modelwire.mv.db"), home.resolve("modelwire.mv.db"));
        DatabaseConfig config = TestDatabase.of(Map.of("modelwire.home", home.toString()));
        source = new ConfiguredDataSource(config);
        held = source.getConnection();
        folder = BackupFolder.of(home);
        copies = new RequestedCopies(folder, new CopiedDatabase(config));
        assertThat(copies.open()).isTrue();
    }

    @AfterEach
    void close() throws SQLException {
        held.close();
    }

    @Test
    void tellsWhereTheDatabaseIsAndWhichSchemaItHas() throws Exception {
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(folder.facts())) {
            facts.load(in);
        }

        assertThat(Path.of(facts.getProperty(BackupFolder.FILE)))
                .isEqualTo(home.toRealPath().resolve("modelwire.mv.db"));
        assertThat(facts.getProperty(BackupFolder.SCHEMA)).isGreaterThanOrEqualTo("088");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.directory())))
                .isEqualTo("rwx------");
    }

    @Test
    void copiesOneMomentWhileOthersWrite() throws Exception {
        try (Statement statement = held.createStatement()) {
            statement.execute("create table taken (id bigint primary key, note text)");
            statement.execute("create table given (id bigint primary key, note text)");
            statement.execute("insert into taken select -id.x, 'first' from system_range(1, 100) id (x)");
            statement.execute("insert into given select id, note from taken");
            committed.set(100);
        }
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(this::write));
        }
        for (int i = 0; i < COPIES; i++) {
            int before = committed.get();
            mayBegin.release(TRANSACTIONS);
            Files.writeString(folder.wanted(), ID);
            copies.answer();
            assertThat(rowsOfBothTables(folder.copy(ID), "copy" + i)).isGreaterThanOrEqualTo(before);
        }
        stop.set(true);
        mayBegin.release(WRITERS);
        for (Future<Void> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    /** In one transaction a row is added to each of two tables and one before it changed. */
    private Void write() throws SQLException, InterruptedException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            mayBegin.acquire();
            while (!stop.get()) {
                int id = ids.incrementAndGet();
                String note = "\u00e4".repeat(500 + id * 37 % 9_000);
                statement.execute("insert into taken values (" + id + ", '" + note + "')");
                statement.execute("insert into given values (" + id + ", '" + note + "')");
                statement.execute("update taken set note = 'y' where id = " + (id - 50));
                connection.commit();
                committed.incrementAndGet();
                mayBegin.acquire();
            }
            return null;
        }
    }

    private int rowsOfBothTables(Path copy, String name) throws Exception {
        Path file = home.resolve(name + ".mv.db");
        Files.move(copy, file);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + home.resolve(name) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE",
                        "sa",
                        "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        select (select count(*) from taken), (select count(*) from given),
                            (select count(*) from taken join given using (id)),
                            (select sum(length(note)) from taken) + (select sum(length(note)) from given)""")) {
            result.next();
            assertThat(result.getInt(1)).isEqualTo(result.getInt(2)).isEqualTo(result.getInt(3));
            assertThat(result.getLong(4)).isPositive();
            return result.getInt(1);
        }
    }

    @Test
    void answersARequestOnceAndLeavesNothingElseBehind() throws Exception {
        copies.answer();
        assertThat(files()).containsExactly("home.properties");

        Files.writeString(folder.wanted(), ID);
        copies.answer();

        assertThat(files()).containsExactlyInAnyOrder("home.properties", "database-" + ID + ".mv.db");
    }

    @Test
    void forgetsARequestWhoseIdIsAPath() throws Exception {
        Files.writeString(folder.wanted(), "../../outside");
        copies.answer();
        assertThat(files()).containsExactly("home.properties");
    }

    @Test
    void forgetsAtTheStartWhatWasAskedBefore() throws Exception {
        Files.writeString(folder.wanted(), ID);
        Files.writeString(folder.copy(ID), "half");
        copies.open();
        assertThat(files()).containsExactly("home.properties");
    }

    @Test
    void saysThatACopyFailed() throws Exception {
        Files.createDirectory(folder.directory().resolve("unfinished.sql"));
        Files.writeString(folder.wanted(), ID, StandardOpenOption.CREATE_NEW);

        copies.answer();

        assertThat(folder.failed(ID)).content().contains("unfinished.sql");
        assertThat(folder.wanted()).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (var list = Files.list(folder.directory())) {
            return list.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void knowsOfADatabaseThatIsNotInAFile() throws Exception {
        DatabaseConfig postgres = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);
        new SchemaMigration(postgres).run();
        RequestedCopies none = new RequestedCopies(folder, new CopiedDatabase(postgres));

        assertThat(none.open()).isFalse();
        assertThat(folder.facts()).content().contains("schema=").doesNotContain("file=");
    }
}
