package org.modelwire.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.ConfigCheck;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.Settings;
import org.modelwire.database.SchemaMigration;
import org.modelwire.shared.ConfigProducer;
import org.modelwire.shared.StartProblemException;

/** What must be right before the first request: settings, home, schema. Anything wrong refuses the deployment. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    @Inject
    private RunLedger ledger;

    @Inject
    private Event<ServerReady> ready;

    @PostConstruct
    void start() {
        try {
            Settings settings = ConfigProducer.ofServer();
            checkSettings(settings);
            checkHome(HomeConfig.of(settings).directory());
            new SchemaMigration(DatabaseConfig.of(settings)).run();
        } catch (StartProblemException e) {
            System.setProperty(StartProblemException.PROPERTY, e.getMessage());
            LOG.log(Level.SEVERE, "start refused: {0}", e.getMessage());
            throw e;
        }
        int closed = ledger.closeOwnLeftovers();
        if (closed > 0) {
            LOG.log(Level.WARNING, "runs interrupted count={0}; the next run carries on", closed);
        }
        ready.fire(new ServerReady());
    }

    @PreDestroy
    void stop() {
        ledger.closeOwnLeftovers();
    }

    private static void checkSettings(Settings settings) {
        List<String> problems = ConfigCheck.problems(settings);
        if (!problems.isEmpty()) {
            throw new StartProblemException(String.join("; ", problems), null);
        }
    }

    private static void checkHome(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StartProblemException(home + " cannot be made: " + e.getMessage() + "; set modelwire.home", e);
        }
        if (!Files.isWritable(home)) {
            throw new StartProblemException(home + " cannot be written; check its owner or set modelwire.home", null);
        }
    }
}
