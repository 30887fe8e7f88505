package org.modelwire.launcher.server;

/** Waits between two looks at a run. */
@FunctionalInterface
interface Pause {

    /** Waits; returns early if the process is asked to end. */
    void take();

    /** A pause of one second. */
    static Pause ofOneSecond() {
        return () -> {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
