package org.modelwire.batch.run.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/** Writes the ends of runs into the ledger. One that cannot be written, as the database is away, is kept until it can. */
@ApplicationScoped
public class RunEnds {

    private static final Logger LOG = Logger.getLogger(RunEnds.class.getName());

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private record End(long runId, RunStatus status, String reason) {}

    private final RunLedger ledger;
    private final Rounds rounds;
    private final Queue<End> unwritten = new ArrayDeque<>();

    @Inject
    RunEnds(RunLedger ledger, Rounds rounds) {
        this.ledger = ledger;
        this.rounds = rounds;
    }

    /** For the container's proxy. */
    protected RunEnds() {
        this(null, null);
    }

    void begin(@Observes ServerReady ready) {
        rounds.begin("the end of a run is written", AGAIN, AGAIN, this::write);
    }

    /** Ends a run, now or as soon as it can be written. */
    public synchronized void close(long runId, RunStatus status, String reason) {
        unwritten.add(new End(runId, status, reason));
        try {
            write();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the end of run {0} cannot be written now and will be: {1}", new Object[] {
                Long.toString(runId), e.getMessage()
            });
        }
    }

    synchronized void write() {
        for (End end = unwritten.peek(); end != null; end = unwritten.peek()) {
            ledger.close(end.runId(), end.status(), end.reason());
            unwritten.remove();
        }
    }
}
