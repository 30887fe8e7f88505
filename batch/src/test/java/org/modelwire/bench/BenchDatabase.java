package org.modelwire.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.Settings;
import org.modelwire.database.ConfiguredDataSource;
import org.modelwire.database.SchemaMigration;

/**
 * Fresh databases with the schema that ships: H2 in a file as the program uses it, and PostgreSQL, which tells a commit only
 * when the rows are on the disk, as it does by default.
 */
record BenchDatabase(String url, String user) {

    private static final int CONNECTIONS = 40;

    private static EmbeddedPostgres postgres;
    private static int number;

    static synchronized BenchDatabase fresh(boolean postgreSql, Path folder) throws IOException, SQLException {
        String name = "bench" + ++number;
        BenchDatabase database =
                postgreSql ? postgreSql(name) : new BenchDatabase("jdbc:h2:file:" + folder.resolve(name), "sa");
        new SchemaMigration(database.config()).run();
        return database;
    }

    private static BenchDatabase postgreSql(String name) throws IOException, SQLException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new BenchDatabase(postgres.getJdbcUrl("postgres", name), "postgres");
    }

    private DatabaseConfig config() {
        return DatabaseConfig.of(Settings.of(Map.of("modelwire.db.url", url, "modelwire.db.user", user)));
    }

    Connection connect() throws SQLException {
        return new ConfiguredDataSource(config()).getConnection();
    }

    BenchPool pool() throws SQLException {
        return new BenchPool(new ConfiguredDataSource(config()), CONNECTIONS);
    }

    long count(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The persistence unit that ships, with a pool in the place of a server's. */
    static EntityManagerFactory factory(DataSource pool) {
        return Persistence.createEntityManagerFactory(
                "modelwire",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", pool,
                        "eclipselink.target-server", "None",
                        "eclipselink.logging.level", "WARNING",
                        "eclipselink.session-name", "bench-" + System.identityHashCode(pool)));
    }
}
