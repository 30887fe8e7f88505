package org.modelwire.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.config.NewsletterConfig;
import org.modelwire.config.Settings;

class IssueTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "DAILY,  07:00, 2026-03-02T05:59:59Z, daily-2026-03-01,  2026-03-01T06:00:00Z",
        "DAILY,  07:00, 2026-03-02T06:00:00Z, daily-2026-03-02,  2026-03-02T06:00:00Z",
        "WEEKLY, 07:00, 2026-03-02T05:59:59Z, weekly-2026-02-23, 2026-02-23T06:00:00Z",
        "WEEKLY, 07:00, 2026-03-08T12:00:00Z, weekly-2026-03-02, 2026-03-02T06:00:00Z",
        "DAILY,  02:30, 2026-03-29T02:00:00Z, daily-2026-03-29,  2026-03-29T01:30:00Z",
        "DAILY,  02:30, 2026-10-25T01:00:00Z, daily-2026-10-25,  2026-10-25T00:30:00Z"
    })
    void isTheLatestThatIsDueInItsZone(Rhythm rhythm, String at, Instant now, String key, Instant dueAt) {
        NewsletterConfig config = NewsletterConfig.of(Settings.of(Map.of("modelwire.newsletter.at", at)));
        assertThat(Issue.latest(rhythm, now, config, BERLIN)).isEqualTo(new Issue(rhythm, key, dueAt));
    }
}
