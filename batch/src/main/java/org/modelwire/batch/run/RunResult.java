package org.modelwire.batch.run;

import java.util.Optional;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;

/** What has become of a run so far; the worst of its steps. */
final class RunResult {

    private final long runId;
    private final Trace trace;
    private RunStatus worst = RunStatus.COMPLETED;
    private Reason why = Reason.INTERRUPTED;
    private String reason;

    RunResult(long runId, Trace trace) {
        this.runId = runId;
        this.trace = trace;
    }

    long runId() {
        return runId;
    }

    Trace trace() {
        return trace;
    }

    synchronized void endTrace(RunStatus status) {
        if (status == RunStatus.FAILED) {
            trace.failed(why);
        }
        trace.end();
    }

    synchronized void add(RunStatus step) {
        worst = rank(step) > rank(worst) ? step : worst;
    }

    synchronized void explain(Reason word, String sentence) {
        why = word;
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
