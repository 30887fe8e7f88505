package org.modelwire.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * The application's one data source, defined by itself unless the settings name one of the server. WildFly takes no definition
 * without a property.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = DataSourceSetup.NAME,
        className = "org.modelwire.database.ConfiguredDataSource",
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {"description=Modelwire"})
public class DataSourceSetup {

    static final String NAME = "java:app/jdbc/modelwire";

    @Resource(lookup = NAME)
    private DataSource dataSource;

    /** Pooled connections that take part in transactions. */
    public DataSource dataSource() {
        return ServerDataSource.chosen().orElse(dataSource);
    }
}
