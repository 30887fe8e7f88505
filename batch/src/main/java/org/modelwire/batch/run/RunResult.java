package org.modelwire.batch.run;

import java.util.Optional;
import org.modelwire.run.RunStatus;

/** What has become of a run so far; the worst of its steps. */
final class RunResult {

    private final long runId;
    private RunStatus worst = RunStatus.COMPLETED;
    private String reason;

    RunResult(long runId) {
        this.runId = runId;
    }

    long runId() {
        return runId;
    }

    synchronized void add(RunStatus step) {
        worst = rank(step) > rank(worst) ? step : worst;
    }

    synchronized void explain(String sentence) {
        reason = reason == null ? sentence : reason + "; " + sentence;
    }

    synchronized boolean isStopped() {
        return worst == RunStatus.STOPPED;
    }

    synchronized RunStatus status() {
        return worst;
    }

    synchronized Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    private static int rank(RunStatus status) {
        return switch (status) {
            case RUNNING, COMPLETED -> 0;
            case DEGRADED -> 1;
            case FAILED, INTERRUPTED -> 2;
            case STOPPED -> 3;
        };
    }
}
