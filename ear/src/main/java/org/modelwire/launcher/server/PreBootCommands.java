package org.modelwire.launcher.server;

import fish.payara.micro.boot.AdminCommandRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What Payara Micro cannot be told by its own options. */
final class PreBootCommands {

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";
    private static final String POOL = "resources.jdbc-connection-pool.H2Pool.";

    private PreBootCommands() {}

    /**
     * Binds the listener to one address, and gives Jakarta Batch's own repository a transaction beside ours (or every
     * chunk fails) and a file that outlives the process.
     */
    static Consumer<AdminCommandRunner> of(String host, Path home) {
        return runner -> List.of(
                        LISTENER + host,
                        POOL + "res-type=javax.sql.XADataSource",
                        // The application answers /health and /metrics itself.
                        "configs.config.server-config.microprofile-health-configuration.enabled=false",
                        POOL + "property.URL=jdbc:h2:file:" + home.resolve("jobs") + ";WRITE_DELAY=0")
                .forEach(assignment -> runner.run("set", assignment));
    }
}
