package org.modelwire.batch.run;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobNotAvailableException;
import org.modelwire.run.JobRun;
import org.modelwire.run.Jobs;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;

/** Opens a run in the ledger, which lets only one through, and hands it to the server's batch runtime. */
@ApplicationScoped
public class JobStarter implements Jobs {

    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());

    private static final Set<JobName> AVAILABLE = EnumSet.allOf(JobName.class);

    @Inject
    private RunLedger ledger;

    @Override
    public long start(JobName job, String actor) throws AlreadyRunningException, JobNotAvailableException {
        if (!has(job)) {
            throw new JobNotAvailableException(job);
        }
        long runId = open(job, actor);
        Properties parameters = new Properties();
        parameters.setProperty(RunListener.RUN_ID, Long.toString(runId));
        try {
            BatchRuntime.getJobOperator().start(job.id(), parameters);
        } catch (BatchRuntimeException e) {
            ledger.close(runId, RunStatus.FAILED, "the batch runtime refused the job: " + e.getMessage());
            throw e;
        }
        LOG.log(Level.INFO, "run started run={0} job={1} by={2}", new Object[] {Long.toString(runId), job.id(), actor});
        return runId;
    }

    @Override
    public boolean has(JobName job) {
        return AVAILABLE.contains(job);
    }

    private long open(JobName job, String actor) throws AlreadyRunningException {
        try {
            return ledger.open(job, actor);
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
