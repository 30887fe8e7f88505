package org.modelwire.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.backup.BackupFolder;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;
import org.modelwire.shared.ConfigProducer;

/** Looks for requests each second, if the database is one that only this process can copy. */
@ApplicationScoped
public class BackupTimer {

    private static final Logger LOG = Logger.getLogger(BackupTimer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private HomeConfig home;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        BackupFolder folder = BackupFolder.of(home.directory());
        RequestedCopies copies =
                new RequestedCopies(folder, new CopiedDatabase(DatabaseConfig.of(ConfigProducer.ofServer())));
        try {
            if (copies.open()) {
                rounds.begin("a request for a backup is looked for", PAUSE, PAUSE, copies::answer);
            }
        } catch (IOException | SQLException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "no backup can be made while this server runs: " + folder.directory()
                            + " cannot be written; check its owner and start again");
        }
    }
}
