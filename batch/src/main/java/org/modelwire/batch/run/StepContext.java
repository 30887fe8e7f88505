package org.modelwire.batch.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.modelwire.article.Claimant;
import org.modelwire.run.StepCounts;

/** A step's run: whose it is, what it has counted, and whether it should stop. Safe for many threads. */
public final class StepContext {

    private final Claimant claimant;
    private final BooleanSupplier over;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean stopping;
    private volatile String givenUp;

    StepContext(Claimant claimant) {
        this(claimant, () -> false);
    }

    /**
     * For a node that does a part of a step of another node's run.
     *
     * @param over whether the step has ended meanwhile; asked before each item
     */
    public StepContext(Claimant claimant, BooleanSupplier over) {
        this.claimant = claimant;
        this.over = over;
    }

    /** The run in the ledger; receipts carry it. */
    public long runId() {
        return claimant.run();
    }

    /** The run and the node that works for it; claims carry both. */
    public Claimant claimant() {
        return claimant;
    }

    /** Who acts, for the audit trail. */
    public String actor() {
        return "run " + claimant.run();
    }

    /** Whether no new item should be begun. */
    public boolean isStopping() {
        return stopping || over.getAsBoolean();
    }

    void stop() {
        stopping = true;
    }

    /** Stops for a reason that concerns every item that is left. */
    void giveUp(String why) {
        givenUp = why;
        stopping = true;
    }

    Optional<String> givenUp() {
        return Optional.ofNullable(givenUp);
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
