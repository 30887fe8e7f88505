package org.modelwire.system.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own on loopback, for several servers. */
public final class SharedDatabase implements AutoCloseable {

    private EmbeddedPostgres postgres;

    private SharedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static SharedDatabase start() throws IOException {
        return new SharedDatabase(EmbeddedPostgres.start());
    }

    /** One that can be stopped and started again, with its files in a folder. */
    public static SharedDatabase startIn(Path folder) throws IOException {
        return new SharedDatabase(kept(folder).start());
    }

    private static EmbeddedPostgres.Builder kept(Path folder) {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    }

    /** Stops it as an administrator does who does not wait for anybody: sessions end at once. */
    public void stop() throws IOException {
        postgres.close();
    }

    /** Starts it again with what is in its folder, where it was before. */
    public void startAgain(Path folder) throws IOException {
        postgres = kept(folder).setPort(postgres.getPort()).start();
    }

    /** The settings that lead a server here. */
    public Map<String, String> settings() {
        return Map.of(
                "MODELWIRE_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "MODELWIRE_DB_USER",
                "postgres");
    }

    /** The one number that a query gives. */
    public int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    /** The one value that a query gives. */
    public String text(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
