package org.modelwire.batch.run;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import org.modelwire.article.Claimant;

/** Threads and counts of a step, outside a server. */
public final class Shifts {

    private Shifts() {}

    /** Workers on plain threads. */
    public static Workers workers() {
        Workers workers = new Workers();
        try {
            Field threads = Workers.class.getDeclaredField("threads");
            threads.setAccessible(true);
            threads.set(
                    workers,
                    Proxy.newProxyInstance(
                            Shifts.class.getClassLoader(),
                            new Class<?>[] {ManagedThreadFactory.class},
                            (proxy, method, arguments) -> new Thread((Runnable) arguments[0])));
            return workers;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step's run that has counted nothing yet. */
    public static StepContext context() {
        return new StepContext(new Claimant(1, "node"));
    }

    /** What a step's run has counted as failed. */
    public static int failed(StepContext context) {
        return context.counts().failed();
    }
}
