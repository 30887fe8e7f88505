package org.modelwire.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the server's log goes: all of it to files under the home, what a person needs to the terminal. */
final class ServerLog {

    /** Held, so that its filter stays: when stopping, Payara gives this logger a terminal of its own. */
    private static final Logger PAYARA_MICRO = Logger.getLogger("PayaraMicro");

    private static final String FILE = LogFile.class.getName();

    private static final Logger LOG = Logger.getLogger(ServerLog.class.getName());

    private ServerLog() {}

    /**
     * Puts the logging configuration into force, and where Payara Micro reads it again when it boots.
     *
     * @param json whether a collector reads it, and not a person
     */
    static void configure(Path home, boolean json) throws IOException {
        String formatter = JsonFormatter.class.getName();
        Path logs = Files.createDirectories(home.resolve("logs"));
        Properties lines = new Properties();
        lines.setProperty("handlers", FILE + ",java.util.logging.ConsoleHandler");
        lines.setProperty(".level", "INFO");
        lines.setProperty(FILE + ".pattern", logs.toString().replace("%", "%%") + "/server-%g.log");
        lines.setProperty(FILE + ".limit", "10000000");
        lines.setProperty(FILE + ".count", "5");
        lines.setProperty(FILE + ".append", "true");
        lines.setProperty(FILE + ".encoding", "UTF-8");
        lines.setProperty(FILE + ".formatter", json ? formatter : SimpleFormatter.class.getName());
        lines.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
        lines.setProperty("java.util.logging.ConsoleHandler.level", "INFO");
        lines.setProperty("java.util.logging.ConsoleHandler.filter", TerminalFilter.class.getName());
        lines.setProperty(
                "java.util.logging.ConsoleHandler.formatter", json ? formatter : TerminalFormatter.class.getName());
        Path file = home.resolve("temporary").resolve("logging.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            lines.store(out, null);
        }
        System.setProperty("java.util.logging.config.file", file.toString());
        LogManager.getLogManager().readConfiguration();
        PAYARA_MICRO.setFilter(new TerminalFilter());
    }

    /** The newest log file. */
    static Path file(Path home) {
        return home.resolve("logs").resolve("server-0.log");
    }

    /** Records a failure of the start, with its trace, for the log file. */
    static void record(String message, Throwable failure) {
        LOG.log(Level.SEVERE, message, failure);
    }
}
