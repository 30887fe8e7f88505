package org.modelwire.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A connection to a database file that outlives a failed write. H2 closes the file then, and every connection to it is of no
 * use any more while it takes itself for sound, so that a pool would keep it for ever; the next connection opens the file
 * again with all that was committed. This one makes that next connection in its own place, as soon as no transaction is begun
 * that would lose its first half; within one, everything but its rollback fails.
 */
final class LastingConnection implements InvocationHandler {

    private static final Logger LOG = Logger.getLogger(LastingConnection.class.getName());

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    /** What H2 has open, by its address. */
    private static final Map<String, Database> NEWEST = new HashMap<>();

    private final JdbcDataSource file;
    private Connection current;
    private boolean begun;

    private LastingConnection(JdbcDataSource file, Connection first) {
        this.file = file;
        this.current = first;
    }

    /** A connection to a file of H2. */
    static Connection to(JdbcDataSource file) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LastingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LastingConnection(file, open(file)));
    }

    /**
     * Tells H2 first that the file is lost, which it may not have noticed: otherwise it answers with what is lost, or takes the
     * file that is open again for closed when the last connection to the lost one ends.
     */
    private static synchronized Connection open(JdbcDataSource file) throws SQLException {
        Database known = NEWEST.get(file.getURL());
        if (known != null && isLost(known) && !known.isClosing()) {
            known.shutdownImmediately();
        }
        Connection fresh = file.getConnection();
        NEWEST.put(file.getURL(), databaseOf(fresh));
        return fresh;
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (isLost(current)) {
            if (name.equals("close")) {
                closeQuietly(current);
                return null;
            }
            if (name.equals("rollback") && method.getParameterCount() == 0) {
                begun = false; // what was begun is gone with the file, whether or not it can be opened again by now
                return null;
            }
            if (begun && !current.getAutoCommit() && !isBegin(name, arguments)) {
                throw lost(); // reads might still be answered, from what it remembers
            }
            openAgain();
        }
        begun = !ENDS.contains(name) && (begun || name.startsWith("prepare") || name.equals("createStatement"));
        try {
            return method.invoke(current, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** How a pool begins a transaction; if it did not end the one before, nobody waits for that any more. */
    private static boolean isBegin(String name, Object[] arguments) {
        return name.equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0]);
    }

    private static SQLException lost() {
        return new SQLNonTransientConnectionException(
                "the database file was closed after a write that failed; what this transaction has begun is gone",
                "08003");
    }

    private static boolean isLost(Connection connection) throws SQLException {
        return !connection.isClosed() && isLost(databaseOf(connection));
    }

    private static boolean isLost(Database database) {
        return database.getStore().getMvStore().isClosed();
    }

    private static Database databaseOf(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    }

    private void openAgain() throws SQLException {
        Connection lost = current;
        Connection fresh = open(file);
        fresh.setAutoCommit(lost.getAutoCommit());
        current = fresh;
        begun = false;
        closeQuietly(lost);
    }

    private static void closeQuietly(Connection lost) {
        try {
            lost.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "a lost connection says: {0}", e.getMessage());
        }
    }
}
