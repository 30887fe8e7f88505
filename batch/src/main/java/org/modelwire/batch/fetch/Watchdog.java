package org.modelwire.batch.fetch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Ends exchanges whose time is up, from outside, so that not even a server that sends a byte per second outlasts it. */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "modelwire-fetch-deadline");
        thread.setDaemon(true);
        return thread;
    });

    Watchdog() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** A deadline from now on, for the rest of one fetch. */
    Deadline start(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The end of one fetch, on the monotonic clock. */
    final class Deadline {

        private final long end;

        private Deadline(long end) {
            this.end = end;
        }

        boolean isOver() {
            return System.nanoTime() - end >= 0;
        }

        Duration left() {
            return Duration.ofNanos(end - System.nanoTime());
        }

        /** Cancels the exchange at the deadline, unless the answer is cancelled before. */
        Future<?> guard(Cancellable exchange) {
            return timer.schedule(exchange::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
