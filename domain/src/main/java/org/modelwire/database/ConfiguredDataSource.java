package org.modelwire.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.shared.ConfigProducer;
import org.modelwire.shared.StartProblemException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to the database that the settings name, H2 or PostgreSQL. A server pools them; it needs no set-up of its
 * own, so that the same archive runs on every server.
 */
public class ConfiguredDataSource implements DataSource {

    private static final int LOGIN_SECONDS = 10;

    private volatile DatabaseConfig config;
    private volatile DataSource target;
    private volatile boolean reached;
    private String description = "";

    /** Made by the server, which also sets {@link #setDescription}. */
    public ConfiguredDataSource() {
        // the settings are read at the first connection, when they are sure to be there
    }

    /** Connections to the database of given settings, outside a server. */
    public ConfiguredDataSource(DatabaseConfig config) {
        this.config = config;
        this.target = connectTo(config);
    }

    private DataSource target() {
        if (target == null) {
            config = DatabaseConfig.of(ConfigProducer.ofServer());
            target = connectTo(config);
        }
        return target;
    }

    private static DataSource connectTo(DatabaseConfig config) {
        if (config.jndi().isPresent()) {
            return ServerDataSource.named(config.jndi().get());
        }
        if (config.isPostgreSql()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setReWriteBatchedInserts(true); // one statement for many rows
            postgres.setUrl(config.url());
            config.user().ifPresent(postgres::setUser);
            config.password().ifPresent(postgres::setPassword);
            postgres.setLoginTimeout(LOGIN_SECONDS);
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(config.url());
        h2.setUser(config.user().orElse("sa"));
        h2.setPassword(config.password().orElse(""));
        return h2;
    }

    /** A connection; why there is none is kept for the launcher, since servers connect before our own start-up. */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            DataSource database = target();
            Connection connection = config.isOwn() && database instanceof JdbcDataSource file
                    ? LastingConnection.to(file)
                    : database.getConnection();
            reached = true;
            return connection;
        } catch (SQLException e) {
            if (!reached) {
                System.setProperty(
                        StartProblemException.PROPERTY,
                        StartProblemException.noConnection(config, e).getMessage());
            }
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** What a server shows of this data source. */
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // both drivers log by themselves
    }

    @Override
    public int getLoginTimeout() {
        return LOGIN_SECONDS;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // fixed: a database that does not answer in time is unreachable
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the drivers do not log through java.util.logging");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target().isWrapperFor(type);
    }
}
