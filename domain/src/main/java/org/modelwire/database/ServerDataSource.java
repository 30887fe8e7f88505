package org.modelwire.database;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.shared.ConfigProducer;
import org.modelwire.shared.StartProblemException;

/** A data source that the server manages, for those who want its pool, its watch over it and its keeping of the password. */
public final class ServerDataSource {

    private ServerDataSource() {}

    /**
     * The one that the settings name, if they do.
     *
     * @throws StartProblemException if there is none of that name
     */
    public static Optional<DataSource> chosen() {
        return DatabaseConfig.of(ConfigProducer.ofServer()).jndi().map(ServerDataSource::named);
    }

    static DataSource named(String name) {
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException | ClassCastException e) {
            throw new StartProblemException(
                    "modelwire.db.jndi: this server has no data source " + name
                            + "; make one with setup.sh of config/servers, correct the name, or leave it out and set modelwire.db.url",
                    e);
        }
    }
}
