package org.modelwire.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;

/** As many connections as wanted, kept open and lent again and again, as a server does it with the program's data source. */
final class BenchPool implements AutoCloseable {

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> idle;

    BenchPool(DataSource source, int size) throws SQLException {
        idle = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            all.add(source.getConnection());
        }
        idle.addAll(all);
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                BenchPool.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return lend(idle.take());
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Connection lend(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                BenchPool.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connection.setAutoCommit(true);
                        idle.add(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }
}
