package org.modelwire.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.HomeConfig;

/** Writes something small to the home, which fails first when its disk is full or gone. */
@ApplicationScoped
public class HomeProbe {

    static final String FILE = "health-probe";

    private static final Logger LOG = Logger.getLogger(HomeProbe.class.getName());

    /** As much as a disk gives at least. */
    private static final int BYTES = 4_096;

    private Path file;

    /** For the container's proxy. */
    protected HomeProbe() {}

    @Inject
    public HomeProbe(HomeConfig home) {
        this.file = home.directory().resolve(FILE);
    }

    /** Whether it could be written. The reason why not goes to the log. */
    public boolean isWritable() {
        try {
            Files.write(file, new byte[BYTES]);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "home cannot be written: {0}; free some space or check its disk", e.toString());
            return false;
        }
    }
}
