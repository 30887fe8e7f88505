package org.modelwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.Reason;

class FeedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Feed feed =
            new Feed(new Publisher("tessera.example", "Tessera", NOW), "https://tessera.example/feed", "News", NOW);

    @Test
    void isDueAtOnce() {
        assertThat(feed.nextDueAt()).isEqualTo(NOW);
        assertThat(feed.state()).isEqualTo(FeedState.ACTIVE);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureButNeverMoreThanTwoDays() {
        List<Long> hours = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            fail(Optional.empty());
            hours.add(Duration.between(NOW, feed.nextDueAt()).toHours());
        }
        assertThat(hours).containsExactly(0L, 2L, 4L, 8L, 16L, 32L, 48L, 48L, 48L);
        assertThat(feed.failures()).isEqualTo(9);
    }

    @Test
    void waitsAsLongAsThePublisherAsksButNeverMoreThanTwoDays() {
        fail(Optional.of(Duration.ofHours(3)));
        assertThat(feed.nextDueAt()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        fail(Optional.of(Duration.ofSeconds(1)));
        assertThat(feed.nextDueAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        fail(Optional.of(Duration.ofDays(365)));
        assertThat(feed.nextDueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void forgetsItsFailuresOnceItAnswers() {
        fail(Optional.empty());
        feed.polled(Optional.of("\"v2\""), Optional.empty(), NOW);
        assertThat(feed.failures()).isZero();
        assertThat(feed.reason()).isEmpty();
        assertThat(feed.detail()).isEmpty();
        assertThat(feed.nextDueAt()).isEqualTo(NOW);
    }

    @Test
    void keepsItsValidatorsWhenAnAnswerNamesNone() {
        feed.polled(Optional.of("\"v2\""), Optional.of("Sun, 01 Mar 2026 11:00:00 GMT"), NOW);
        feed.polled(Optional.empty(), Optional.empty(), NOW);
        assertThat(feed.etag()).contains("\"v2\"");
        assertThat(feed.lastModified()).contains("Sun, 01 Mar 2026 11:00:00 GMT");
    }

    @Test
    void takesNoValidatorThatDoesNotFit() {
        feed.polled(Optional.of("x".repeat(1_001)), Optional.of("x".repeat(201)), NOW);
        assertThat(feed.etag()).isEmpty();
        assertThat(feed.lastModified()).isEmpty();
    }

    @Test
    void staysOffOnceItIsSwitchedOff() {
        feed.switchOff(Reason.HTTP_STATUS, "410 Gone", NOW);
        assertThat(feed.state()).isEqualTo(FeedState.OFF);
        assertThat(feed.reason()).contains(Reason.HTTP_STATUS);
    }

    private void fail(Optional<Duration> retryAfter) {
        feed.failed(Reason.TIMED_OUT, "no answer", retryAfter, NOW);
    }
}
