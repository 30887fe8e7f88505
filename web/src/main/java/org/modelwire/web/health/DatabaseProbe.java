package org.modelwire.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.database.DataSourceSetup;

/** Asks the database for something small. */
@ApplicationScoped
public class DatabaseProbe {

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int SECONDS = 2;

    @Inject
    private DataSourceSetup setup;

    /** Whether it answers within two seconds. The reason why not goes to the log. */
    public boolean answers() {
        try (Connection connection = setup.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            return statement.execute("select 1");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
