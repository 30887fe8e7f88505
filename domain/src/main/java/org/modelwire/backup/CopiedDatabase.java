package org.modelwire.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.backup.SchemaVersion;
import org.modelwire.database.ConfiguredDataSource;

/** The database as something that can be copied while others write to it. */
final class CopiedDatabase {

    private static final String VERSIONS =
            "select version from flyway_schema_history where version is not null and success";

    private final DatabaseConfig config;

    /** Not the server's pool, whose connections keep what a session is set to. */
    private final DataSource source;

    CopiedDatabase(DatabaseConfig config) {
        this.config = config;
        this.source = new ConfiguredDataSource(config);
    }

    /** The file of an H2 database on this machine; empty for any other, which has means of its own. */
    Optional<Path> file() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
                return Optional.empty();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet path = statement.executeQuery("select database_path()")) {
                path.next();
                return Optional.ofNullable(path.getString(1))
                        .map(file -> Path.of(file + ".mv.db"))
                        .filter(Files::exists);
            }
        }
    }

    /** The newest version of the schema that this database has. */
    SchemaVersion schema() throws SQLException {
        List<SchemaVersion> versions = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERSIONS)) {
            while (rows.next()) {
                versions.add(new SchemaVersion(rows.getString(1)));
            }
        }
        return SchemaVersion.newest(versions.stream()).orElseThrow();
    }

    /**
     * Copies an H2 database as it is at one moment, without stopping anybody. Its own online backup of files tears
     * transactions apart when several write, so the rows of one snapshot are written out and read into a new database: what
     * comes out is whole, and has been read to its last row.
     *
     * @param target name of the new database file, without its ending
     */
    void copyTo(Path target) throws SQLException, IOException {
        Path rows = target.resolveSibling(target.getFileName() + ".sql");
        try {
            write(rows);
            String url = "jdbc:h2:file:" + target + DatabaseConfig.H2_OPTIONS;
            DataSource copy = new ConfiguredDataSource(
                    new DatabaseConfig(url, config.user(), config.password(), Optional.empty()));
            try (Connection connection = copy.getConnection()) {
                execute(connection, "runscript from ? charset 'UTF-8'", rows);
            }
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private void write(Path rows) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction isolation level snapshot");
            execute(connection, "script to ? charset 'UTF-8'", rows);
        }
    }

    private static void execute(Connection connection, String sql, Path file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }
}
