package org.modelwire.batch.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.modelwire.run.StepCounts;

/** A step's run: whose it is, what it has counted, and whether it should stop. Safe for many threads. */
public final class StepContext {

    private final long runId;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean stopping;

    StepContext(long runId) {
        this.runId = runId;
    }

    /** The run in the ledger; claims and receipts carry it. */
    public long runId() {
        return runId;
    }

    /** Who acts, for the audit trail. */
    public String actor() {
        return "run " + runId;
    }

    /** Whether no new item should be begun. */
    public boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }

    /** Counts one item that was read, and what came of it. */
    public void count(Outcome outcome) {
        if (outcome == Outcome.LATER) {
            return;
        }
        read.incrementAndGet();
        switch (outcome) {
            case WRITTEN -> written.incrementAndGet();
            case SKIPPED -> skipped.incrementAndGet();
            case FAILED -> failed.incrementAndGet();
            case UNTOUCHED, LATER -> {
                // read, and that is all
            }
        }
    }

    /** Counts rows that came of one item, such as the new entries of a feed. */
    public void wrote(int rows) {
        written.addAndGet(rows);
    }

    StepCounts counts() {
        return new StepCounts(read.get(), written.get(), skipped.get(), failed.get());
    }
}
