package org.modelwire.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does things again and again on threads of the server, from the end of its deployment until the application ends. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Queue<Future<?>> going = new ConcurrentLinkedQueue<>();

    /** What begins once the application is deployed; null from then on. */
    private List<Runnable> awaiting = new ArrayList<>();

    /** One of many. */
    @FunctionalInterface
    public interface Round {

        void go() throws Exception;
    }

    /**
     * Begins rounds, at once or when the application is {@linkplain Deployed deployed}. One that fails is told in the log, and the next one comes all the same.
     *
     * @param what what fails then, for the log, such as "the archive follows the database"
     * @param first from then until the first one
     * @param pause from the end of one to the next
     */
    public synchronized void begin(String what, Duration first, Duration pause, Round round) {
        if (awaiting == null) {
            schedule(what, first, pause, round);
        } else {
            awaiting.add(() -> schedule(what, first, pause, round));
        }
    }

    synchronized void deployed(@Observes Deployed over) {
        List<Runnable> now = awaiting == null ? List.of() : awaiting;
        awaiting = null;
        now.forEach(Runnable::run);
    }

    private void schedule(String what, Duration first, Duration pause, Round round) {
        going.add(scheduler.scheduleWithFixedDelay(
                () -> go(what, pause, round), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** A round that threw would be the last one of its kind. */
    private static void go(String what, Duration pause, Round round) {
        try {
            round.go();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) { // a library that is broken for one round need not be for all
            LOG.log(Level.WARNING, e, () -> "not done: " + what + "; tried again in " + pause.toSeconds() + " s");
        }
    }

    /** A server may keep its threads for longer than the application. */
    @PreDestroy
    void end() {
        going.forEach(one -> one.cancel(false));
    }
}
