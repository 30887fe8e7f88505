package org.modelwire.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.database.ConfiguredDataSource;
import org.modelwire.database.SchemaMigration;

/** The schema that ships, migrated once on each database and copied from then on, which takes far less time. */
abstract class MigratedSchema {

    private static final Map<TestDatabase.Kind, MigratedSchema> KNOWN = new EnumMap<>(TestDatabase.Kind.class);

    static synchronized MigratedSchema of(TestDatabase.Kind kind) {
        return KNOWN.computeIfAbsent(kind, missing -> {
            DatabaseConfig original = TestDatabase.empty(missing);
            new SchemaMigration(original).run();
            return missing == TestDatabase.Kind.H2 ? new Script(original) : new Template(original);
        });
    }

    /** A new database with it. */
    abstract DatabaseConfig copied();

    /** H2 in memory can only be copied by the statements that make it. */
    private static final class Script extends MigratedSchema {

        private final String statements;

        private Script(DatabaseConfig original) {
            StringBuilder script = new StringBuilder();
            try (Connection connection = new ConfiguredDataSource(original).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet lines = statement.executeQuery("script")) {
                while (lines.next()) {
                    script.append(lines.getString(1)).append('\n');
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            statements = script.toString();
        }

        @Override
        DatabaseConfig copied() {
            DatabaseConfig copy = TestDatabase.inMemory();
            try (Connection connection = new ConfiguredDataSource(copy).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(statements);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return copy;
        }
    }

    private static final class Template extends MigratedSchema {

        private final String name;

        private Template(DatabaseConfig original) {
            name = original.url().replaceFirst(".*/([^?]+).*", "$1");
        }

        @Override
        DatabaseConfig copied() {
            return TestDatabase.onPostgres(name);
        }
    }
}
