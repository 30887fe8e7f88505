package org.modelwire.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.DatabaseConfig;

/** Connections that stay open while H2 closes the file under them, as it does when a write fails. */
@EnabledOnOs(OS.LINUX)
class LastingConnectionTest {

    @TempDir
    private Path folder;

    private ConfiguredDataSource pool;
    private Connection one;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        pool = new ConfiguredDataSource(new DatabaseConfig(
                "jdbc:h2:file:" + folder.resolve("wire") + DatabaseConfig.H2_OPTIONS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        one = pool.getConnection();
        other = pool.getConnection();
        run(one, "create table kept (id int primary key)");
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        other.close();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from kept")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** A write that fails, as on a disk without room; for this process, and for a moment. */
    private void fail() throws Exception {
        other.setAutoCommit(true);
        limitFiles("0");
        try {
            assertThatThrownBy(() -> run(other, "insert into kept values (99)")).isInstanceOf(SQLException.class);
        } finally {
            limitFiles("unlimited");
        }
    }

    private static void limitFiles(String bytes) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        Process prlimit = new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes + ":").start();
        assertThat(prlimit.onExit().join().exitValue()).isZero();
    }

    @Test
    void findTheFileAgainWithAllThatWasCommitted() throws Exception {
        run(one, "insert into kept values (1)");
        fail();
        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isEqualTo(1);
        run(other, "insert into kept values (2)");
        assertThat(count(one)).as("it is one file for both").isEqualTo(2);
    }

    @Test
    void leaveTheFileOpenForFurtherOnes() throws Exception {
        for (int times = 0; times < 3; times++) {
            fail();
            assertThat(count(one)).isZero();
            assertThat(count(other)).isZero();
            try (Connection further = pool.getConnection()) {
                assertThat(count(further)).isZero();
            }
        }
    }

    @Test
    void doNotGoOnWithHalfATransaction() throws Exception {
        one.setAutoCommit(false);
        run(one, "insert into kept values (1)");
        fail();
        assertThatThrownBy(() -> run(one, "insert into kept values (2)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> one.commit()).isInstanceOf(SQLException.class);

        one.rollback();
        assertThat(one.getAutoCommit()).isFalse();
        run(one, "insert into kept values (3)");
        one.commit();
        assertThat(count(other)).isEqualTo(1);
    }

    @Test
    void neverAnswersInATransactionWithWhatIsLost() throws Exception {
        one.setAutoCommit(false);
        assertThat(count(one)).isZero();
        fail();
        run(other, "insert into kept values (1)");
        assertThatThrownBy(() -> count(one)).isInstanceOf(SQLException.class);

        one.setAutoCommit(false); // as a pool begins the next transaction, whatever became of the last
        assertThat(count(one)).isEqualTo(1);
    }

    @Test
    void canBeClosedAfterwards() throws Exception {
        fail();
        one.close();
        assertThat(one.isClosed()).isTrue();
        assertThat(count(other)).isZero();
    }
}
