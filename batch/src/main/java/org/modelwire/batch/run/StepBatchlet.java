package org.modelwire.batch.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.article.Claimant;
import org.modelwire.batch.run.pulse.Heart;
import org.modelwire.run.NodeId;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.run.StepCounts;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traced;

/** Runs the {@link Step} that the job file names, and keeps the ledger up to date meanwhile. */
@Named
@Dependent
public class StepBatchlet extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(StepBatchlet.class.getName());

    @Inject
    @Any
    private Instance<Step> steps;

    @Inject
    private RunLedger ledger;

    @Inject
    private NodeId node;

    @Inject
    private JobContext job;

    @Inject
    private jakarta.batch.runtime.context.StepContext batch;

    @Inject
    private Heart heart;

    @Override
    public String process() throws Exception {
        RunResult result = (RunResult) job.getTransientUserData();
        if (result.isStopped()) {
            return RunStatus.STOPPED.name();
        }
        Step step = step(batch.getStepName());
        StepContext context = new StepContext(new Claimant(result.runId(), node.value()));
        ledger.beginStep(result.runId(), step.name());
        Future<?> beats = heart.begin(() -> beat(step, context));
        RunStatus status = RunStatus.FAILED;
        try (Traced part = Traced.part(result.trace(), "step " + step.name(), "run", result.runId())) {
            status = run(step, context, result, part.trace());
        } finally {
            beats.cancel(false);
            end(step, context, status);
        }
        result.add(status);
        return status.name();
    }

    /** A last heartbeat may still be writing; it does not fail a step that has done its work. */
    private void end(Step step, StepContext context, RunStatus status) {
        OnConflict.retryOnce(() -> {
            ledger.endStep(context.runId(), step.name(), context.counts(), status);
            return status;
        });
        report(step, context.counts(), status, context.runId());
    }

    /** A step that failed as a whole ends the run: what it failed on would fail the next steps too. */
    private RunStatus run(Step step, StepContext context, RunResult result, Trace part) throws InterruptedException {
        try {
            step.run(context);
        } catch (StepAbortedException e) {
            result.explain(e.reason(), step.name() + " ended early, " + e.getMessage());
            part.failed(e.reason());
            return e.status();
        } catch (RuntimeException e) {
            beat(step, context); // a step may fail before a beat has seen why
            Reason reason = context.givenUp().isPresent() ? Reason.DISK : reason(e);
            result.explain(reason, step.name() + " failed, " + context.givenUp().orElseGet(() -> why(reason)));
            part.failed(reason);
            throw e;
        }
        beat(step, context); // a short step may end before a beat has seen that somebody asked for a stop
        if (context.givenUp().isPresent()) {
            result.explain(
                    Reason.DISK,
                    step.name() + " ended early, " + context.givenUp().get());
            part.failed(Reason.DISK);
            throw new IllegalStateException(context.givenUp().get());
        }
        if (context.isStopping()) {
            return RunStatus.STOPPED;
        }
        return context.counts().failed() > 0 ? RunStatus.DEGRADED : RunStatus.COMPLETED;
    }

    private void beat(Step step, StepContext context) {
        Heart.Signs signs = heart.beat(context.runId(), step.name(), context.counts());
        if (signs.stop()) {
            context.stop();
        }
        signs.disk().ifPresent(trouble -> context.giveUp(Reason.DISK.code() + ": " + trouble));
    }

    private static Reason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return Reason.DATABASE;
            }
        }
        return Reason.INTERRUPTED;
    }

    private static String why(Reason reason) {
        String log = "the log of this server says why";
        return reason == Reason.DATABASE ? reason.code() + ": it does not answer as it should; " + log : log;
    }

    private Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step is called " + name));
    }

    private static void report(Step step, StepCounts counts, RunStatus status, long runId) {
        LOG.log(
                Level.INFO,
                "step ended run={0} step={1} status={2} read={3} written={4} skipped={5} failed={6}",
                new Object[] {
                    Long.toString(runId),
                    step.name(),
                    status,
                    Integer.toString(counts.read()),
                    Integer.toString(counts.written()),
                    Integer.toString(counts.skipped()),
                    Integer.toString(counts.failed())
                });
    }
}
