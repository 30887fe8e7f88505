package org.modelwire.launcher.server;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code --sample}: shows on the terminal how the first run of the sample newsroom goes on. */
final class SampleTour {

    private static final int LOOKS_BEFORE_A_RUN = 10;

    private final OperationsApi api;
    private final Pause pause;
    private final Instant serverStart;
    private final PrintStream out;
    private final Map<String, Execution.Step> shown = new HashMap<>();

    /**
     * Follows the run that the server starts by itself.
     *
     * @param serverStart runs that began before are not ours
     */
    SampleTour(OperationsApi api, Pause pause, Instant serverStart, PrintStream out) {
        this.api = api;
        this.pause = pause;
        this.serverStart = serverStart;
        this.out = out;
    }

    /** Follows the run to its end; returns soon if there is none or the server does not tell. */
    void run() {
        try {
            for (int look = 0; look < LOOKS_BEFORE_A_RUN; look++) {
                Optional<Execution> ours = api.newest().filter(this::isOurs);
                if (ours.isPresent()) {
                    follow(ours.get());
                    return;
                }
                pause.take();
            }
        } catch (IOException e) {
            out.println("The nightly run cannot be followed here: " + e.getMessage());
        }
    }

    private boolean isOurs(Execution execution) {
        return execution.isRunning()
                || execution.startedAt().filter(at -> !at.isBefore(serverStart)).isPresent();
    }

    private void follow(Execution first) throws IOException {
        out.println("The nightly run has begun.");
        Execution execution = first;
        show(execution);
        while (execution.isRunning()) {
            pause.take();
            execution = api.newest().orElse(execution);
            show(execution);
        }
        out.println("The nightly run is " + execution.status().toLowerCase(Locale.ROOT) + ": "
                + execution.totals().getInt("briefsPublished", 0) + " briefs published, "
                + execution.totals().getInt("briefsHeld", 0) + " held for an editor.");
    }

    private void show(Execution execution) {
        for (Execution.Step step : execution.steps()) {
            if (!step.equals(shown.put(step.name(), step))) {
                out.printf(
                        "  %-16s %-10s read %d, written %d, skipped %d, failed %d%n",
                        step.name(), step.status(), step.read(), step.written(), step.skipped(), step.failed());
            }
        }
    }
}
