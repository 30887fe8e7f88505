package org.modelwire.launcher.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;

/** {@code --nightly}: one run, its totals as one line of JSON, and an exit code for the scheduler. */
final class NightlyCommand {

    static final int COMPLETED = 0;
    static final int DEGRADED = 3;
    static final int FAILED = 4;
    static final int ALREADY_RUNNING = 5;

    private static final int LOOKS_THAT_MAY_FAIL = 10;

    private final OperationsApi api;
    private final Pause pause;
    private final PrintStream out;
    private final PrintStream err;

    NightlyCommand(OperationsApi api, Pause pause, PrintStream out, PrintStream err) {
        this.api = api;
        this.pause = pause;
        this.out = out;
        this.err = err;
    }

    /** Starts the run, waits for its end and says how it ended, as an exit code. */
    int run() {
        try {
            Optional<URI> location = api.start();
            if (location.isEmpty()) {
                err.println("a nightly run is already running; wait for its end or stop it");
                return ALREADY_RUNNING;
            }
            Execution execution = await(location.get());
            out.println(execution.totals());
            if (!execution.reason().isEmpty()) {
                err.println("the nightly run is " + execution.status() + ": " + execution.reason());
            }
            return exitCode(execution.status());
        } catch (IOException e) {
            err.println("the nightly run cannot be followed: " + e.getMessage());
            return FAILED;
        } finally {
            out.flush();
        }
    }

    private Execution await(URI location) throws IOException {
        int failedLooks = 0;
        while (true) {
            try {
                Execution execution = api.get(location);
                if (!execution.isRunning()) {
                    return execution;
                }
                failedLooks = 0;
            } catch (IOException e) {
                failedLooks++;
                if (failedLooks == LOOKS_THAT_MAY_FAIL) {
                    throw e;
                }
            }
            pause.take();
        }
    }

    private static int exitCode(String status) {
        return switch (status) {
            case "COMPLETED" -> COMPLETED;
            case "DEGRADED" -> DEGRADED;
            default -> FAILED;
        };
    }
}
