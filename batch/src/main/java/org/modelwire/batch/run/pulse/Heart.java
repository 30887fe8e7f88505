package org.modelwire.batch.run.pulse;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.home.HomeDisk;
import org.modelwire.run.RunLedger;
import org.modelwire.run.StepCounts;

/** Beats each second while a step runs: writes down how far it is, and looks whether it may go on. */
@ApplicationScoped
public class Heart {

    private static final Logger LOG = Logger.getLogger(Heart.class.getName());

    @Inject
    private RunLedger ledger;

    @Inject
    private HomeDisk home;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /**
     * What a beat has found.
     *
     * @param stop whether somebody wants the run to end
     * @param disk what is wrong with the disk under the home; empty if it can be written
     */
    public record Signs(boolean stop, Optional<String> disk) {}

    /** Has something done each second, until it is cancelled. */
    public Future<?> begin(Runnable beat) {
        return scheduler.scheduleAtFixedRate(beat, 1, 1, TimeUnit.SECONDS);
    }

    /** One beat. A database that cannot be reached is told in the log: it may be there again at the next. */
    public Signs beat(long runId, String step, StepCounts counts) {
        return new Signs(progress(runId, step, counts), home.trouble());
    }

    private boolean progress(long runId, String step, StepCounts counts) {
        try {
            return ledger.progress(runId, step, counts);
        } catch (Exception e) {
            // A missed beat is no reason to stop; a database that stays away fails the items themselves.
            LOG.log(Level.WARNING, "heartbeat missed run={0} step={1}: {2}", new Object[] {
                Long.toString(runId), step, e.getMessage()
            });
            return false;
        }
    }
}
