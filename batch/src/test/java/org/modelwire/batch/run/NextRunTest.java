package org.modelwire.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NextRunTest {

    private final NextRun berlin = new NextRun(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));

    @Test
    void isLaterOnTheSameDayWhileTheTimeIsStillToCome() {
        assertThat(berlin.after(Instant.parse("2026-06-10T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-06-10T00:30:00Z"));
    }

    @Test
    void isTomorrowOnceTheTimeHasCome() {
        assertThat(berlin.after(Instant.parse("2026-06-10T00:30:00Z")))
                .isEqualTo(Instant.parse("2026-06-11T00:30:00Z"));
    }

    @Test
    void isAnHourLaterOnTheDayThatSkipsTheTime() {
        assertThat(berlin.after(Instant.parse("2026-03-28T23:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void comesOnceOnTheDayThatHasTheTimeTwice() {
        Instant first = berlin.after(Instant.parse("2026-10-24T23:00:00Z"));

        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(berlin.after(first)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void keepsItsLocalTimeAcrossTheSummer() {
        assertThat(berlin.after(Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
    }
}
