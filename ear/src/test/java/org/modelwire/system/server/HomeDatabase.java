package org.modelwire.system.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database file of a home whose server is down. */
public final class HomeDatabase implements AutoCloseable {

    private final Connection connection;

    private HomeDatabase(Connection connection) {
        this.connection = connection;
    }

    public static HomeDatabase open(Path folder) throws SQLException {
        String file = folder.resolve("home").resolve("modelwire").toString();
        return new HomeDatabase(DriverManager.getConnection(
                "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE", "sa", ""));
    }

    public int number(String sql) throws SQLException {
        return Integer.parseInt(rows(sql).get(0).get(0));
    }

    public List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    public void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
