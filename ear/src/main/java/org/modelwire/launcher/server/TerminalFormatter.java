package org.modelwire.launcher.server;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line for each log record; the trace of a failure is in the log file only. */
public final class TerminalFormatter extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public String format(LogRecord entry) {
        String time = TIME.format(LocalTime.ofInstant(entry.getInstant(), ZoneId.systemDefault()));
        String failure = entry.getThrown() == null ? "" : " (" + entry.getThrown() + ")";
        String text = (formatMessage(entry) + failure).replaceAll("\\s*\\R\\s*", " ");
        return time + " " + entry.getLevel().getName() + " " + text + System.lineSeparator();
    }
}
