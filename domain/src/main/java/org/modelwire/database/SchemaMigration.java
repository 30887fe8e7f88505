package org.modelwire.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.shared.StartProblemException;

/** Brings the schema of the database to what this version needs, and refuses one that is newer. */
public final class SchemaMigration {

    private final DatabaseConfig config;

    /** For the database of these settings. */
    public SchemaMigration(DatabaseConfig config) {
        this.config = config;
    }

    /**
     * Migrates the schema.
     *
     * @throws StartProblemException if the database cannot be reached, is newer than this program, or a migration fails;
     *     nothing is changed then but what earlier migrations of this start did
     */
    public void run() {
        DataSource database = new ConfiguredDataSource(config);
        check(database);
        try {
            // Future versions count as an error: an older program must not write into a newer schema.
            Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(database)
                    // The schema is the same on both databases; how they are told so is not always.
                    .locations(
                            "classpath:db/migration", "classpath:db/" + (config.isPostgreSql() ? "postgresql" : "h2"))
                    .ignoreMigrationPatterns(new String[0])
                    .load();
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StartProblemException(
                    "the schema of " + config.printable() + " cannot be brought up to date: " + firstLine(e)
                            + "; restore the last backup or ask for help with this message",
                    e);
        }
    }

    private void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.isValid(1);
            String product = connection.getMetaData().getDatabaseProductName();
            if (config.isPostgreSql() && !"PostgreSQL".equals(product)) {
                throw new StartProblemException(
                        config.printable() + " leads to " + product + " and not to PostgreSQL; " + config.whatToCheck(),
                        null);
            }
        } catch (SQLException e) {
            throw StartProblemException.noConnection(config, e);
        }
    }

    private void refuseNewer(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            MigrationState state = migration.getState();
            if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
                throw new StartProblemException(
                        "the database has schema version " + migration.getVersion()
                                + ", which is newer than this program; start the newer program, or restore a backup",
                        null);
            }
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
