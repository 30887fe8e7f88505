package org.modelwire.batch.run;

import java.util.concurrent.Semaphore;

/**
 * Where work that only computes takes turns: as much of it goes on at once as leaves a processor for readers. Whoever waits for
 * another machine or for a disk holds no turn.
 */
public final class Computing {

    private static final Computing HERE = new Computing(Runtime.getRuntime().availableProcessors());

    private final Semaphore turns;

    Computing(int processors) {
        turns = new Semaphore(Math.max(1, processors - 1), true);
    }

    /** What is computed, or why it could not be. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T done() throws X;
    }

    /** Does the work on this machine when it is its turn. */
    public static <T, X extends Exception> T inTurn(Work<T, X> work) throws X {
        return HERE.take(work);
    }

    <T, X extends Exception> T take(Work<T, X> work) throws X {
        turns.acquireUninterruptibly();
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }
}
