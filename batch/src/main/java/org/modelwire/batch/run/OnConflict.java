package org.modelwire.batch.run;

import java.util.function.Supplier;

/** For transactions that may add the same new row at the same moment: the second time, it is there. */
public final class OnConflict {

    private OnConflict() {}

    /** Runs a transaction, and once more if the database refused it. */
    public static <T> T retryOnce(Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (Exception e) {
            // What a failed commit throws differs from server to server; WildFly's is not even a RuntimeException.
            return transaction.get();
        }
    }
}
