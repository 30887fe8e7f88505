package org.modelwire.batch.run;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobRun;
import org.modelwire.run.Jobs;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;

/** Opens a run in the ledger, which lets only one through, and hands it to the server's batch runtime. */
@ApplicationScoped
public class JobStarter implements Jobs {

    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());

    @Inject
    private RunLedger ledger;

    @Override
    public long start(JobName job, String actor) throws AlreadyRunningException {
        long runId = opened(job, () -> ledger.open(job, actor));
        hand(job, runId, actor);
        return runId;
    }

    /**
     * Starts the run of a moment at which a job is due on every node.
     *
     * @param due the same moment on all nodes
     * @return the id of the run; empty if some node has started it already, whatever has become of it since
     * @throws AlreadyRunningException if another run of the job is going on
     */
    public OptionalLong startDue(JobName job, Instant due, String actor) throws AlreadyRunningException {
        OptionalLong runId = opened(job, () -> ledger.openDue(job, due, actor));
        if (runId.isPresent()) {
            hand(job, runId.getAsLong(), actor);
        }
        return runId;
    }

    private void hand(JobName job, long runId, String actor) {
        Properties parameters = new Properties();
        parameters.setProperty(RunListener.RUN_ID, Long.toString(runId));
        try {
            BatchRuntime.getJobOperator().start(job.id(), parameters);
        } catch (BatchRuntimeException e) {
            ledger.close(runId, RunStatus.FAILED, "the batch runtime refused the job: " + e.getMessage());
            throw e;
        }
        LOG.log(Level.INFO, "run started run={0} job={1} by={2}", new Object[] {Long.toString(runId), job.id(), actor});
    }

    /** Opens a run; may not be let through. */
    @FunctionalInterface
    private interface Opening<T> {
        T run() throws AlreadyRunningException;
    }

    private <T> T opened(JobName job, Opening<T> opening) throws AlreadyRunningException {
        try {
            return opening.run();
        } catch (AlreadyRunningException e) {
            throw e;
        } catch (Exception e) {
            Optional<JobRun> winner = ledger.findRunning(job);
            if (winner.isEmpty()) {
                throw e;
            }
            // Two starts in one moment: the unique running key let the other one through, and the commit failed.
            throw new AlreadyRunningException(
                    job, winner.get().id(), winner.get().startedAt());
        }
    }

    @Override
    public void stop(long runId, String actor) {
        ledger.askToStop(runId, actor);
    }
}
