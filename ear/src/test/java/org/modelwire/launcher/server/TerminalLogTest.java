package org.modelwire.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class TerminalLogTest {

    private final TerminalFilter filter = new TerminalFilter();
    private final TerminalFormatter formatter = new TerminalFormatter();

    @Test
    void showsWhatModelwireSaysAndOnceItIsUpWhatTheServerWarnsOf() {
        assertThat(shown("org.modelwire.batch.run.RunListener", Level.INFO)).isTrue();
        assertThat(shown("org.modelwire.batch.run.RunListener", Level.FINE)).isFalse();
        assertThat(shown("jakarta.enterprise.web", Level.WARNING)).isFalse();

        TerminalFilter.serverIsUp();
        assertThat(shown("org.modelwire.batch.run.RunListener", Level.SEVERE)).isTrue();
        assertThat(shown("jakarta.enterprise.web", Level.WARNING)).isTrue();
        assertThat(shown("jakarta.enterprise.web", Level.INFO)).isFalse();
    }

    @Test
    void leavesTheStepsOfARunToTheTour() {
        TerminalFilter.tour(true);
        assertThat(shown("org.modelwire.batch.run.RunListener", Level.INFO)).isFalse();
        assertThat(shown("org.modelwire.batch.run.RunListener", Level.WARNING)).isTrue();
        assertThat(shown("org.modelwire.feed.Feeds", Level.INFO)).isTrue();
        TerminalFilter.tour(false);
        assertThat(shown("org.modelwire.batch.run.RunListener", Level.INFO)).isTrue();
    }

    @Test
    void putsARecordOnOneLineWithoutItsTrace() {
        LogRecord entry = entry("org.modelwire.batch.run.RunListener", Level.WARNING);
        entry.setThrown(new IllegalStateException("first\n second"));
        assertThat(formatter.format(entry))
                .endsWith("WARNING feed gone (java.lang.IllegalStateException: first second)" + System.lineSeparator())
                .hasLineCount(1);
    }

    private boolean shown(String logger, Level level) {
        return filter.isLoggable(entry(logger, level));
    }

    private static LogRecord entry(String logger, Level level) {
        LogRecord entry = new LogRecord(level, "feed gone");
        entry.setLoggerName(logger);
        return entry;
    }
}
