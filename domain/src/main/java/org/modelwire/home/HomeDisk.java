package org.modelwire.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.modelwire.config.HomeConfig;

/**
 * The disk under the home. It is tried by writing something small to a new file, for a file that is there already may be
 * written again on a disk that has no room left.
 */
@ApplicationScoped
public class HomeDisk {

    static final String FILE = "health-probe";

    /** As much as a disk gives at least. */
    private static final int BYTES = 4_096;

    private Path home;
    private Path file;

    /** For the container's proxy. */
    protected HomeDisk() {}

    @Inject
    public HomeDisk(HomeConfig home) {
        this.home = home.directory();
        this.file = this.home.resolve(FILE);
    }

    /** What is wrong with it, as a sentence that says what to do; empty if it could be written. */
    public synchronized Optional<String> trouble() {
        try {
            Files.write(file, new byte[BYTES]);
            Files.delete(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(home + " cannot be written: " + e + "; free some space or check its disk");
        }
    }
}
