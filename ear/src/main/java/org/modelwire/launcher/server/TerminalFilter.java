package org.modelwire.launcher.server;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Chooses what a person sees of the log: of Modelwire everything from INFO on, of the server warnings once it is up.
 * While it starts, the server warns of much that nobody can act on, and a start that fails is told in one sentence.
 */
public final class TerminalFilter implements Filter {

    private static volatile boolean up;

    /** Says that the server is up, so that from now on its warnings matter. */
    static void serverIsUp() {
        up = true;
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        boolean ours = entry.getLoggerName() != null && entry.getLoggerName().startsWith("org.modelwire.");
        int level = entry.getLevel().intValue();
        if (up) {
            return level >= (ours ? Level.INFO : Level.WARNING).intValue();
        }
        return ours && level >= Level.INFO.intValue() && level < Level.SEVERE.intValue();
    }
}
