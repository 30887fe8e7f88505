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
    private static volatile boolean touring;

    /** Says that the server is up, so that from now on its warnings matter. */
    static void serverIsUp() {
        up = true;
    }

    /** Says whether the steps of a run are shown in another way, so that the log need not. */
    static void tour(boolean on) {
        touring = on;
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        boolean ours = entry.getLoggerName() != null && entry.getLoggerName().startsWith("org.modelwire.");
        boolean run = ours && entry.getLoggerName().startsWith("org.modelwire.batch.");
        int level = entry.getLevel().intValue();
        int least = (ours && !(touring && run) ? Level.INFO : Level.WARNING).intValue();
        return level >= least && (up || ours && level < Level.SEVERE.intValue());
    }
}
