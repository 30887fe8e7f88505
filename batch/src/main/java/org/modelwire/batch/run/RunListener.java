package org.modelwire.batch.run;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.run.pulse.RunEnds;
import org.modelwire.run.RunStatus;
import org.modelwire.trace.Traces;

/** Ties a batch execution to its run in the ledger, from the first step to the end, however it ends. */
@Named
@Dependent
public class RunListener implements JobListener {

    /** Job parameter that holds the run's id. */
    static final String RUN_ID = "runId";

    private static final Logger LOG = Logger.getLogger(RunListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private RunEnds ends;

    @Inject
    private Traces traces;

    @Override
    public void beforeJob() {
        JobOperator operator = BatchRuntime.getJobOperator();
        long runId = Long.parseLong(operator.getParameters(job.getExecutionId()).getProperty(RUN_ID));
        job.setTransientUserData(new RunResult(runId, traces.begin("run " + job.getJobName(), "run", runId)));
    }

    @Override
    public void afterJob() {
        RunResult result = (RunResult) job.getTransientUserData();
        boolean failed = job.getBatchStatus() == BatchStatus.FAILED || job.getBatchStatus() == BatchStatus.STOPPED;
        RunStatus status = failed && !result.isStopped() ? RunStatus.FAILED : result.status();
        String reason = result.reason().orElse(failed ? "a step failed; the log of this server says where" : null);
        ends.close(result.runId(), status, reason);
        result.endTrace(status);
        LOG.log(Level.INFO, "run ended run={0} job={1} status={2}{3}", new Object[] {
            Long.toString(result.runId()), job.getJobName(), status, reason == null ? "" : " reason=\"" + reason + "\""
        });
    }
}
