package org.modelwire.system.newsroom;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/** A database for each home, of one PostgreSQL on loopback that ends with the tests. */
final class PostgreSql implements NewsroomDatabase {

    private static EmbeddedPostgres postgres;

    private final String name;

    private PostgreSql(String name) {
        this.name = name;
    }

    static synchronized PostgreSql of(Path home) throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start(); // it closes itself when this process ends
        }
        PostgreSql database = new PostgreSql(home.getFileName().toString().toLowerCase(Locale.ROOT));
        if (!database.exists()) {
            database.run("create database \"%s\"", database.name);
        }
        return database;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("MODELWIRE_DB_URL", postgres.getJdbcUrl("postgres", name), "MODELWIRE_DB_USER", "postgres");
    }

    private boolean exists() throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void run(String sql, Object... names) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.format(sql, names));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
