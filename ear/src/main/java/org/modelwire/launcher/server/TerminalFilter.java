package org.modelwire.launcher.server;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Lets through what Modelwire says from INFO on, and what the server says from WARNING on. */
public final class TerminalFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName() == null ? "" : entry.getLoggerName();
        Level least = logger.startsWith("org.modelwire.") ? Level.INFO : Level.WARNING;
        return entry.getLevel().intValue() >= least.intValue();
    }
}
