package org.modelwire.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traced;

/** Shares items among threads of the server. An item that fails unexpectedly is logged and counted, never fatal. */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    /** What is done with one item; stores its own failures. */
    @FunctionalInterface
    public interface Work<T> {
        Outcome on(T item) throws StepAbortedException, InterruptedException;

        /** The same, each item as a part of what is traced: {@link Traced#part}. */
        static <T> Work<T> traced(String name, String about, ToLongFunction<T> id, Work<T> work) {
            return item -> {
                try (Traced part = Traced.part(name, about, id.applyAsLong(item))) {
                    try {
                        return work.on(item);
                    } catch (StepAbortedException e) {
                        part.trace().failed(e.reason());
                        throw e;
                    } catch (Exception e) {
                        part.trace().failed(Reason.INTERRUPTED);
                        throw e;
                    }
                }
            };
        }
    }

    /**
     * Works on all items, in their order as far as threads are free, and returns when the last one is done.
     *
     * @param most threads at a time, at least 1
     * @throws StepAbortedException the first one that an item threw; no further item is begun then
     */
    public <T> void forEach(Collection<T> items, int most, StepContext context, Work<T> work)
            throws StepAbortedException, InterruptedException {
        forEachLane(items.stream().map(List::of).toList(), most, context, work);
    }

    /** Like {@link #forEach}, but the items of one lane follow each other on one thread. */
    public <T> void forEachLane(Collection<List<T>> lanes, int most, StepContext context, Work<T> work)
            throws StepAbortedException, InterruptedException {
        Shift<T> shift = new Shift<>(lanes, context, work);
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < Math.min(most, lanes.size()); i++) {
            Thread thread = threads.newThread(shift);
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
        if (shift.aborted != null) {
            throw shift.aborted;
        }
    }

    /** What the threads share. */
    private static final class Shift<T> implements Runnable {

        private final Queue<List<T>> lanes;
        private final StepContext context;
        private final Work<T> work;
        private final Trace trace = Traced.current();
        private volatile StepAbortedException aborted;

        private Shift(Collection<List<T>> lanes, StepContext context, Work<T> work) {
            this.lanes = new ConcurrentLinkedQueue<>(lanes);
            this.context = context;
            this.work = work;
        }

        @Override
        public void run() {
            Traced.within(trace, this::work);
        }

        private void work() {
            try {
                for (List<T> lane = lanes.poll(); lane != null; lane = lanes.poll()) {
                    for (T item : lane) {
                        if (context.isStopping() || aborted != null) {
                            return;
                        }
                        one(item);
                    }
                }
            } catch (StepAbortedException e) {
                aborted = e;
            } catch (InterruptedException e) {
                context.stop();
                Thread.currentThread().interrupt();
            }
        }

        private void one(T item) throws StepAbortedException, InterruptedException {
            try {
                context.count(work.on(item));
            } catch (StepAbortedException | InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // Also what a failed commit throws, which on WildFly is no RuntimeException.
                LOG.log(Level.WARNING, e, () -> "item failed unexpectedly, tried again in the next run item=" + item);
                context.count(Outcome.FAILED);
            }
        }
    }
}
