package org.modelwire.launcher.server;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What Payara Micro cannot be told by its own options. */
final class PreBootCommands {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String ADDRESS =
            CONFIG + "network-config.network-listeners.network-listener.http-listener.address=";
    private static final String METRICS = CONFIG + "microprofile-metrics-configuration.";
    private static final String POOL = "resources.jdbc-connection-pool.H2Pool.";

    private PreBootCommands() {}

    /**
     * Binds the listener to one address; gives Jakarta Batch's own repository a transaction beside ours (or every chunk
     * fails) and a file that outlives the process, with connections that are tried first, as a full disk leaves dead ones
     * behind; leaves {@code /health}, {@code /metrics} and {@code /openapi} to the
     * application.
     *
     * @throws IllegalStateException if the server refuses one of the commands
     */
    static Consumer<AdminCommandRunner> of(String host, Path home) {
        return runner -> {
            List.of(
                            ADDRESS + host,
                            POOL + "res-type=javax.sql.XADataSource",
                            POOL + "property.URL=jdbc:h2:file:" + home.resolve("jobs")
                                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000",
                            POOL + "validation-table-name=INFORMATION_SCHEMA.USERS",
                            POOL + "connection-validation-method=table",
                            POOL + "is-connection-validation-required=true",
                            METRICS + "enabled=false",
                            METRICS + "endpoint=server-metrics")
                    .forEach(assignment -> run(runner, "set", assignment));
            run(runner, "set-microprofile-healthcheck-configuration", "--enabled=false");
            run(runner, "set-openapi-configuration", "--enabled=false");
        };
    }

    private static void run(AdminCommandRunner runner, String command, String argument) {
        ClusterCommandResult result = runner.run(command, argument);
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new IllegalStateException(command + " " + argument + ": " + result.getOutput());
        }
    }
}
