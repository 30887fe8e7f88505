package org.modelwire.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is there once for all tests of a JVM: made when it is asked for first, closed when the JVM ends. A store of the test engine
 * would close it after each class where classes run in several JVMs.
 */
final class PerJvm {

    private static final Logger LOG = Logger.getLogger(PerJvm.class.getName());
    private static final Map<Class<?>, AutoCloseable> MADE = new HashMap<>();

    private PerJvm() {}

    static synchronized <T extends AutoCloseable> T the(Class<T> type, Callable<T> maker) {
        if (!MADE.containsKey(type)) {
            T made = made(type, maker);
            MADE.put(type, made);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(made)));
        }
        return type.cast(MADE.get(type));
    }

    private static <T> T made(Class<T> type, Callable<T> maker) {
        try {
            return maker.call();
        } catch (Exception e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
        }
    }

    private static void close(AutoCloseable made) {
        try {
            made.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, e, () -> made + " cannot be closed");
        }
    }
}
