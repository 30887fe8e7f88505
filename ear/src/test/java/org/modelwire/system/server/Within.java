package org.modelwire.system.server;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting with an end: looks again and again until something is so, or a limit has passed. */
public final class Within {

    private static final long PAUSE_MILLIS = 20;

    private final Duration limit;

    private Within(Duration limit) {
        this.limit = limit;
    }

    public static Within seconds(long most) {
        return new Within(Duration.ofSeconds(most));
    }

    /** Returns as soon as the condition holds; fails the test, naming what was awaited, if it does not in time. */
    public void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
