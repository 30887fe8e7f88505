package org.modelwire.persistence;

import java.sql.Connection;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.modelwire.database.ConfiguredDataSource;
import org.modelwire.database.ServerDataSource;

/**
 * Connects to the data source of the server if the settings name one, and else with our own class loader in the thread: Payara
 * Server makes the first connection while it prepares an EAR, in a thread that does not see the classes of the WAR, and its
 * pool loads {@link ConfiguredDataSource} by that thread's loader.
 */
public class DataSourceCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        if (!server.getDatasourceLogin().shouldUseExternalTransactionController()) {
            return; // outside a server, on a data source that whoever started us has chosen
        }
        Stream.concat(
                        Stream.of(
                                server.getDatasourceLogin(),
                                server.getReadConnectionPool().getLogin()),
                        server.getConnectionPools().values().stream().map(ConnectionPool::getLogin))
                .map(DatasourceLogin.class::cast)
                .forEach(DataSourceCustomizer::customize);
    }

    private static void customize(DatasourceLogin login) {
        if (login.getConnector() instanceof JNDIConnector connector) {
            login.setConnector(new Connector(connector));
        }
    }

    private static final class Connector extends JNDIConnector {

        private static final long serialVersionUID = 1;

        Connector(JNDIConnector connector) {
            super(connector.getName());
            setDataSource(ServerDataSource.chosen().orElse(connector.getDataSource()));
        }

        @Override
        public Connection connect(Properties properties, Session session) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(DataSourceCustomizer.class.getClassLoader());
            try {
                return super.connect(properties, session);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
