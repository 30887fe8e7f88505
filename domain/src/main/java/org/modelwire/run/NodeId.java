package org.modelwire.run;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.modelwire.config.HomeConfig;

/** The name of this node, kept in its home, so that after a crash it knows which runs were its own. */
@ApplicationScoped
public class NodeId {

    @Inject
    private HomeConfig home;

    private String value;

    @PostConstruct
    void load() {
        Path file = home.directory().resolve("node-id");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home.directory());
                Files.writeString(file, UUID.randomUUID().toString());
            }
            value = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the node's name in " + file, e);
        }
    }

    /** The node's name, up to 64 characters. */
    public String value() {
        return value;
    }
}
