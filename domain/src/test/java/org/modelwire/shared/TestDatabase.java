package org.modelwire.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.Settings;
import org.modelwire.database.ConfiguredDataSource;
import org.modelwire.database.SchemaMigration;

/** A database of its own for one test, with the schema that ships, and the persistence unit that ships on top of it. */
public final class TestDatabase implements AutoCloseable {

    /** The two databases that the program runs on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** Work inside one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Wiring wiring) throws Exception;
    }

    /** Work inside one transaction, of which nothing comes back. */
    @FunctionalInterface
    public interface Task {
        void with(Wiring wiring) throws Exception;
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private final DatabaseConfig config;
    private final EntityManagerFactory factory;

    private TestDatabase(DatabaseConfig config) {
        this.config = config;
        this.factory = Persistence.createEntityManagerFactory(
                "modelwire",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", new ConfiguredDataSource(config),
                        "eclipselink.target-server", "None",
                        "eclipselink.logging.level", "WARNING",
                        "eclipselink.session-name", "test-" + NUMBER.incrementAndGet()));
    }

    /** A database with the schema of this version and no rows. */
    public static TestDatabase migrated(Kind kind) {
        return new TestDatabase(MigratedSchema.of(kind).copied());
    }

    /** A database that is there, brought to the schema of this version. */
    public static TestDatabase migrated(DatabaseConfig config) {
        new SchemaMigration(config).run();
        return new TestDatabase(config);
    }

    /** The settings of a database without anything in it. */
    public static DatabaseConfig empty(Kind kind) {
        return kind == Kind.H2 ? inMemory() : onPostgres("template1");
    }

    static DatabaseConfig inMemory() {
        return of(Map.of("modelwire.db.url", "jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1"));
    }

    /** A database that begins as another one is, to which nobody may be connected meanwhile. */
    static DatabaseConfig onPostgres(String template) {
        return of(Map.of("modelwire.db.url", postgresUrl(newName(), template), "modelwire.db.user", "postgres"));
    }

    private static String newName() {
        return "wire" + NUMBER.incrementAndGet();
    }

    /** The settings of a database as a person writes them. */
    public static DatabaseConfig of(Map<String, String> settings) {
        return DatabaseConfig.of(Settings.of(settings));
    }

    private static synchronized String postgresUrl(String name, String template) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
            }
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + template);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain connections to the same database. */
    public DataSource dataSource() {
        return new ConfiguredDataSource(config);
    }

    /** Does something in a transaction of its own, which is rolled back if it throws. */
    public <T> T get(Work<T> work) throws Exception {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.with(new Wiring(em));
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /** Does something in a transaction of its own, which is rolled back if it throws. */
    public void run(Task task) throws Exception {
        get(wiring -> {
            task.with(wiring);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
