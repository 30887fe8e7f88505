package org.modelwire.web.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.config.SiteConfig;

class SecurityTextTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static Optional<String> text(String contact, Instant now) {
        return SecurityText.of(
                new SiteConfig(
                        "The Wire", URI.create("https://wire.example"), Optional.ofNullable(contact), Optional.empty()),
                now);
    }

    @ParameterizedTest
    @CsvSource({
        "desk@wire.example, mailto:desk@wire.example",
        "https://wire.example/contact, https://wire.example/contact"
    })
    void saysWhomToTellInWhichLanguageAndWhere(String contact, String link) {
        assertThat(text(contact, NOW).orElseThrow().lines())
                .contains(
                        "Contact: " + link,
                        "Preferred-Languages: en",
                        "Canonical: https://wire.example/.well-known/security.txt");
    }

    @Test
    void isAlwaysGoodForMonthsAndNeverForAYear() {
        for (int day = 0; day < 400; day += 7) {
            Instant now = NOW.plus(Duration.ofDays(day));
            String expires = text("desk@wire.example", now)
                    .orElseThrow()
                    .lines()
                    .filter(line -> line.startsWith("Expires: "))
                    .map(line -> line.substring(9))
                    .findFirst()
                    .orElseThrow();
            assertThat(Duration.between(now, Instant.parse(expires)).toDays()).isBetween(90L, 364L);
        }
    }

    @Test
    void staysTheSameForADay() {
        assertThat(text("desk@wire.example", NOW)).isEqualTo(text("desk@wire.example", NOW.plusSeconds(3_600)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://wire.example/contact", "Box 12, Port Example", "desk@wire@example"})
    void isNotThereForAContactThatItMayNotName(String contact) {
        assertThat(text(contact, NOW)).isEmpty();
    }

    @Test
    void isNotThereIfNobodyIsNamed() {
        assertThat(text(null, NOW)).isEmpty();
    }
}
