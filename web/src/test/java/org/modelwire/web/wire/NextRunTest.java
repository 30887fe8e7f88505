package org.modelwire.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.NightlyConfig;

class NextRunTest {

    @Test
    void namesTonightWhileTheTimeIsStillToCome() {
        assertThat(words("2026-03-02T00:30:00Z"))
                .isEqualTo("The next run starts on Monday 2 March at 02:30 (Europe/Berlin).");
    }

    @Test
    void namesTomorrowOnceItHasPassed() {
        assertThat(words("2026-03-02T01:30:00Z"))
                .isEqualTo("The next run starts on Tuesday 3 March at 02:30 (Europe/Berlin).");
    }

    @Test
    void movesATimeThatTheChangeToSummerTimeSkips() {
        assertThat(words("2026-03-28T12:00:00Z"))
                .isEqualTo("The next run starts on Sunday 29 March at 03:30 (Europe/Berlin).");
    }

    @Test
    void announcesNoTimeWhereAnotherSchedulerDecides() {
        NightlyConfig off = new NightlyConfig(Optional.empty(), ZoneOffset.UTC, false);

        assertThat(new NextRun(off, Clock.systemUTC()).inWords()).contains("no time is announced");
    }

    private static String words(String now) {
        NightlyConfig nightly = new NightlyConfig(Optional.of(LocalTime.of(2, 30)), ZoneId.of("Europe/Berlin"), false);
        return new NextRun(nightly, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).inWords();
    }
}
