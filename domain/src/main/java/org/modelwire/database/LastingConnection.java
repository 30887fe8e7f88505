package org.modelwire.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * A connection to a database file that outlives a failed write. H2 closes the file then, and every connection to it is of no
 * use any more while it takes itself for sound, so that a pool would keep it for ever; the next connection opens the file
 * again with all that was committed. This one makes that next connection in its own place, as soon as no transaction is begun
 * that would lose its first half.
 */
final class LastingConnection implements InvocationHandler {

    private static final Logger LOG = Logger.getLogger(LastingConnection.class.getName());

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final DataSource file;
    private Connection current;
    private boolean begun;

    private LastingConnection(DataSource file, Connection first) {
        this.file = file;
        this.current = first;
    }

    /** A connection to a file of H2. */
    static Connection to(DataSource file) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LastingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LastingConnection(file, file.getConnection()));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (isLost(current)) {
            if (name.equals("close")) {
                closeQuietly(current);
                return null;
            }
            boolean rollsBack = name.equals("rollback") && method.getParameterCount() == 0;
            if (!begun || rollsBack || current.getAutoCommit()) {
                openAgain();
            }
        }
        begun = !ENDS.contains(name) && (begun || name.startsWith("prepare") || name.equals("createStatement"));
        try {
            return method.invoke(current, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isLost(Connection connection) throws SQLException {
        return !connection.isClosed()
                && databaseOf(connection).getStore().getMvStore().isClosed();
    }

    private static Database databaseOf(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    }

    private void openAgain() throws SQLException {
        Connection lost = current;
        Connection fresh = open(file, databaseOf(lost));
        fresh.setAutoCommit(lost.getAutoCommit());
        current = fresh;
        begun = false;
        closeQuietly(lost);
    }

    /** H2 may not have noticed yet. One at a time tells it, or the second one would tell it of the file that is open again. */
    private static synchronized Connection open(DataSource file, Database lost) throws SQLException {
        try {
            return file.getConnection();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "the file is not open again yet: {0}", e.getMessage());
            lost.shutdownImmediately();
            return file.getConnection();
        }
    }

    private static void closeQuietly(Connection lost) {
        try {
            lost.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "a lost connection says: {0}", e.getMessage());
        }
    }
}
