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
        answer(Optional.of("\"v2\""), Optional.empty());
        assertThat(feed.failures()).isZero();
        assertThat(feed.reason()).isEmpty();
        assertThat(feed.detail()).isEmpty();
        assertThat(feed.heldUntil()).isEmpty();
        assertThat(feed.nextDueAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void keepsItsValidatorsWhenAnAnswerNamesNone() {
        answer(Optional.of("\"v2\""), Optional.of("Sun, 01 Mar 2026 11:00:00 GMT"));
        answer(Optional.empty(), Optional.empty());
        assertThat(feed.etag()).contains("\"v2\"");
        assertThat(feed.lastModified()).contains("Sun, 01 Mar 2026 11:00:00 GMT");
    }

    @Test
    void takesNoValidatorThatDoesNotFit() {
        answer(Optional.of("x".repeat(1_001)), Optional.of("x".repeat(201)));
        assertThat(feed.etag()).isEmpty();
        assertThat(feed.lastModified()).isEmpty();
    }

    @Test
    void staysOffOnceItIsSwitchedOff() {
        feed.switchOff(Reason.HTTP_STATUS, "410 Gone", NOW);
        assertThat(feed.state()).isEqualTo(FeedState.OFF);
        assertThat(feed.reason()).contains(Reason.HTTP_STATUS);
    }

    @Test
    void waitsUpToAQuarterLongerSoThatFeedsDoNotRiseTogether() {
        fail(Optional.empty());
        feed.failed(Reason.TIMED_OUT, "no answer", Optional.empty(), 0.5, NOW);
        assertThat(feed.nextDueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(135)));
    }

    @Test
    void followsANewAddressOnceTwoPollsInARowWereSentThere() {
        moveTo("https://new.example/feed");
        assertThat(feed.confirmedMove()).isEmpty();
        assertThat(feed.movedTo()).contains("https://new.example/feed");
        moveTo("https://new.example/feed");
        assertThat(feed.confirmedMove()).contains("https://new.example/feed");
        feed.follow();
        assertThat(feed.url()).isEqualTo("https://new.example/feed");
        assertThat(feed.firstUrl()).isEqualTo("https://tessera.example/feed");
        assertThat(feed.movedTo()).isEmpty();
    }

    @Test
    void forgetsANewAddressThatIsNotConfirmed() {
        moveTo("https://new.example/feed");
        answer(Optional.empty(), Optional.empty());
        moveTo("https://new.example/feed");
        moveTo("https://other.example/feed");
        assertThat(feed.confirmedMove()).isEmpty();
        assertThat(feed.url()).isEqualTo("https://tessera.example/feed");
    }

    @Test
    void keepsItsRhythmWhileItIsNotModified() {
        List<Instant> hourly = List.of(NOW, NOW.minusSeconds(3_600), NOW.minusSeconds(7_200), NOW.minusSeconds(10_800));
        feed.polled(new PollAnswer(Optional.empty(), Optional.empty(), Optional.empty(), Timetable.NONE, hourly), NOW);
        answer(Optional.empty(), Optional.empty());
        assertThat(feed.pollInterval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.nextDueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    private void moveTo(String target) {
        feed.polled(
                new PollAnswer(Optional.empty(), Optional.empty(), Optional.of(target), Timetable.NONE, List.of()),
                NOW);
    }

    private void answer(Optional<String> etag, Optional<String> lastModified) {
        feed.polled(PollAnswer.of(etag, lastModified), NOW);
    }

    private void fail(Optional<Duration> retryAfter) {
        feed.failed(Reason.TIMED_OUT, "no answer", retryAfter, 0, NOW);
    }
}
