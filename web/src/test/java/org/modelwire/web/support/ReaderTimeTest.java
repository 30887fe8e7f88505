package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:30Z, just now",
        "2026-03-02T11:59:00Z, 1 minute ago",
        "2026-03-02T11:01:00Z, 59 minutes ago",
        "2026-03-02T11:00:00Z, 1 hour ago",
        "2026-03-01T12:00:01Z, 23 hours ago",
        "2026-03-01T12:00:00Z, 1 Mar",
        "2025-12-31T12:00:00Z, 31 Dec 2025",
        "2026-03-02T12:05:00Z, just now"
    })
    void saysHowLongAgo(Instant at, String words) {
        assertThat(ReaderTime.ago(at, NOW)).isEqualTo(words);
    }
}
