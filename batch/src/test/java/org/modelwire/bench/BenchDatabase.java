package org.modelwire.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.Settings;
import org.modelwire.shared.SchemaMigration;

/** Fresh databases with the schema that ships: H2 in a file as the program uses it, and PostgreSQL. */
final class BenchDatabase {

    private static EmbeddedPostgres postgres;
    private static int number;

    private final String url;
    private final String user;

    private BenchDatabase(String url, String user) {
        this.url = url;
        this.user = user;
    }

    static synchronized BenchDatabase fresh(boolean postgreSql, String folder) throws IOException, SQLException {
        String name = "bench" + ++number;
        BenchDatabase database = postgreSql ? postgreSql(name) : h2(folder, name);
        new SchemaMigration(DatabaseConfig.of(
                        Settings.of(Map.of("modelwire.db.url", database.url, "modelwire.db.user", database.user))))
                .run();
        return database;
    }

    private static BenchDatabase h2(String folder, String name) {
        return new BenchDatabase(
                "jdbc:h2:file:" + folder + "/" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "sa");
    }

    private static BenchDatabase postgreSql(String name) throws IOException, SQLException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new BenchDatabase(postgres.getJdbcUrl("postgres", name), "postgres");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    long count(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The persistence unit that ships, with the provider's own pool in the place of a server's. */
    EntityManagerFactory factory() {
        return Persistence.createEntityManagerFactory(
                "modelwire",
                Map.ofEntries(
                        Map.entry("jakarta.persistence.transactionType", "RESOURCE_LOCAL"),
                        Map.entry("jakarta.persistence.jtaDataSource", ""),
                        Map.entry("jakarta.persistence.jdbc.url", url),
                        Map.entry("jakarta.persistence.jdbc.user", user),
                        Map.entry("jakarta.persistence.jdbc.password", ""),
                        Map.entry("eclipselink.jdbc.connections.min", "32"),
                        Map.entry("eclipselink.jdbc.connections.max", "32"),
                        Map.entry("eclipselink.target-server", "None"),
                        Map.entry("eclipselink.logging.level", "WARNING"),
                        Map.entry("eclipselink.session-name", url)));
    }
}
