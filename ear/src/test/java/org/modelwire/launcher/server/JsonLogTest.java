package org.modelwire.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** The log for a collector. */
class JsonLogTest {

    private static final Instant AT = Instant.parse("2026-11-28T02:30:00.123Z");

    @Test
    void isOneObjectALineWithWhatTheMessageNames() {
        LogRecord entry = entry("feed failed run={0} feed=\"https://first.example/rss?a=1\" reason=timed-out: {1}");
        entry.setParameters(new Object[] {"25", "it took too long"});

        JsonObject json = json(entry);

        assertThat(json.getString("time")).isEqualTo("2026-11-28T02:30:00.123Z");
        assertThat(json.getString("level")).isEqualTo("WARNING");
        assertThat(json.getString("logger")).isEqualTo("org.modelwire.batch.feed.PollStep");
        assertThat(json.getString("message")).endsWith("reason=timed-out: it took too long");
        assertThat(json.getJsonObject("fields").getString("run")).isEqualTo("25");
        assertThat(json.getJsonObject("fields").getString("feed")).isEqualTo("https://first.example/rss?a=1");
    }

    @Test
    void keepsTheTraceOfAFailureOnTheLine() {
        LogRecord entry = entry("it failed");
        entry.setThrown(new IllegalStateException("first\nsecond"));

        JsonObject json = json(entry);

        assertThat(json.getString("error")).isEqualTo("java.lang.IllegalStateException: first\nsecond");
        assertThat(json.getString("trace")).contains("\tat ");
        assertThat(json).doesNotContainKey("fields");
    }

    @Test
    void bearsWhateverAMessageHolds() {
        String message = "quote \" backslash \\ bell \u0007 \u2028 emoji \uD83D\uDDDE half \uD83D";

        assertThat(json(entry(message)).getString("message")).isEqualTo(message);
    }

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("org.modelwire.batch.feed.PollStep");
        entry.setInstant(AT);
        return entry;
    }

    private static JsonObject json(LogRecord entry) {
        String line = new JsonFormatter().format(entry);
        assertThat(line).endsWith("}\n").hasLineCount(1);
        return Json.createReader(new StringReader(line)).readObject();
    }
}
