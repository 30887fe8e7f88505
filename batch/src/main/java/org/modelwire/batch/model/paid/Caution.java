package org.modelwire.batch.model.paid;

import java.util.concurrent.Semaphore;

/** Few calls at a time until the first answer has come: a wrong key or an empty account must not cost a burst. */
final class Caution {

    private static final int FEW = 3;
    private static final int ANY_NUMBER = 1 << 20;

    private final Semaphore calls = new Semaphore(FEW, true);
    private volatile boolean trusted;

    /** Waits for leave to call. */
    void enter() throws InterruptedException {
        if (!trusted) {
            calls.acquire();
        }
    }

    /** The call is over. */
    void leave() {
        if (!trusted) {
            calls.release();
        }
    }

    /** The first answer has come: all that wait behind the first calls go at once. */
    synchronized void trust() {
        if (!trusted) {
            trusted = true;
            calls.release(ANY_NUMBER);
        }
    }
}
