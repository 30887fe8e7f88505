package org.modelwire.trace;

/** What a thread is doing, so that whatever it begins on the way is a part of that. Closed by the thread that opened it. */
public final class Traced implements AutoCloseable {

    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    private final Trace before = current();
    private final Trace trace;

    private Traced(Trace trace) {
        this.trace = trace;
        enter(trace);
    }

    /** Has this thread do what has just begun, and ends it when this is closed. */
    public static Traced of(Trace begun) {
        return new Traced(begun);
    }

    /** Begins a part of what this thread is doing, which ends when this is closed. */
    public static Traced part(String name, String about, long id) {
        return part(current(), name, about, id);
    }

    /** The same, of something that was begun elsewhere. */
    public static Traced part(Trace whole, String name, String about, long id) {
        return of(whole.part(name, about, id));
    }

    /** Has this thread take part in something that goes on afterwards. */
    public static void within(Trace whole, Runnable work) {
        Trace before = current();
        enter(whole);
        try {
            work.run();
        } finally {
            enter(before);
        }
    }

    /** What this thread is doing; {@link Trace#NONE} if nobody has said. */
    public static Trace current() {
        Trace current = CURRENT.get();
        return current == null ? Trace.NONE : current;
    }

    /** A thread of the server outlives the application: nothing of ours is left on it. */
    private static void enter(Trace trace) {
        if (trace == Trace.NONE) {
            CURRENT.remove();
        } else {
            CURRENT.set(trace);
        }
    }

    /** What was begun. */
    public Trace trace() {
        return trace;
    }

    @Override
    public void close() {
        enter(before);
        trace.end();
    }
}
