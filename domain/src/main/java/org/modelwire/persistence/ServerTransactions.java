package org.modelwire.persistence;

import jakarta.transaction.TransactionManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Finds the transaction manager of whatever server this runs on, so that one archive works on all of them. */
public class ServerTransactions extends ServerPlatformBase {

    /** Made by EclipseLink, which passes its session. */
    public ServerTransactions(DatabaseSession session) {
        super(session);
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Looks the transaction manager up under the names that the servers use. */
    public static class Controller extends JTATransactionController {

        private static final String[] NAMES = {"java:jboss/TransactionManager", "java:appserver/TransactionManager"};

        @Override
        protected TransactionManager acquireTransactionManager() throws NamingException {
            NamingException last = null;
            for (String name : NAMES) {
                try {
                    return (TransactionManager) new InitialContext().lookup(name);
                } catch (NamingException e) {
                    last = e;
                }
            }
            throw last;
        }
    }
}
