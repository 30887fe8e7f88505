package org.modelwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.Reason;

/** What holds for every due time and every back-off; thousands of made-up feeds, the same each time. */
class RhythmPropertiesTest {

    private static final int CASES = 5_000;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(2);

    private final Random random = new Random(20261127);

    @Test
    void keepsTheTimeBetweenTwoPollsWithinAQuarterOfAnHourAndANight() {
        for (int i = 0; i < CASES; i++) {
            Timetable timetable = timetable();
            Duration interval = timetable.interval(published(), NOW);
            assertThat(interval).as("%s", timetable).isBetween(Timetable.SHORTEST, Timetable.LONGEST);
            timetable
                    .period()
                    .filter(asked -> asked.compareTo(Timetable.LONGEST) <= 0)
                    .ifPresent(asked -> assertThat(interval).isGreaterThanOrEqualTo(asked));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheEntries() {
        for (int i = 0; i < CASES; i++) {
            Timetable timetable = timetable();
            List<Instant> published = published();
            List<Instant> turned =
                    published.stream().sorted((a, b) -> b.compareTo(a)).toList();
            assertThat(timetable.interval(turned, NOW)).isEqualTo(timetable.interval(published, NOW));
        }
    }

    @Test
    void isDueInNoSkippedHourAndNotMuchLaterThanWithout() {
        for (int i = 0; i < CASES; i++) {
            Timetable timetable = timetable();
            Duration interval = timetable.interval(published(), NOW);
            Instant due = timetable.due(NOW, interval);
            assertThat(due).isBetween(NOW.plus(interval), NOW.plus(interval).plus(Duration.ofHours(23)));
            if (timetable.skippedHours().size() < 24) {
                assertThat(timetable.skippedHours())
                        .doesNotContain(due.atOffset(ZoneOffset.UTC).getHour());
            }
        }
    }

    @Test
    void backsOffLongerFromFailureToFailureWithinItsBounds() {
        for (int i = 0; i < CASES / 10; i++) {
            Feed feed = feed();
            Duration before = Duration.ZERO;
            for (int failure = 1; failure <= 12; failure++) {
                feed.failed(Reason.TIMED_OUT, "no answer", Optional.empty(), random.nextDouble(), NOW);
                Duration wait = Duration.between(NOW, feed.nextDueAt());
                Duration step = failure == 1 ? Duration.ZERO : Duration.ofHours(1L << Math.min(failure - 1, 6));
                Duration least = step.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : step;
                assertThat(wait).isBetween(least, LONGEST_BACK_OFF).isGreaterThanOrEqualTo(before);
                assertThat(wait).isLessThanOrEqualTo(step.plus(step.dividedBy(4)));
                before = wait;
            }
            feed.polled(PollAnswer.of(Optional.empty(), Optional.empty()), NOW);
            assertThat(feed.failures()).isZero();
            assertThat(feed.heldUntil()).isEmpty();
        }
    }

    @Test
    void staysAwayAsLongAsAHostAsksUpToTwoDays() {
        for (int i = 0; i < CASES; i++) {
            Feed feed = feed();
            Duration asked = Duration.ofSeconds(random.nextInt(400_000));
            for (int failure = random.nextInt(4); failure >= 0; failure--) {
                feed.failed(Reason.HTTP_STATUS, "429", Optional.of(asked), random.nextDouble(), NOW);
            }
            Instant asked48 = NOW.plus(asked.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : asked);
            assertThat(feed.heldUntil().orElseThrow()).isBetween(asked48, NOW.plus(LONGEST_BACK_OFF));
        }
    }

    private static Feed feed() {
        return new Feed(
                new Publisher("tessera.example", "Tessera", NOW), "https://tessera.example/feed.xml", "News", NOW);
    }

    private Timetable timetable() {
        Set<Integer> skipped = new HashSet<>();
        IntStream.range(0, random.nextInt(4) == 0 ? 24 : random.nextInt(12))
                .forEach(i -> skipped.add(random.nextInt(24)));
        return new Timetable(
                random.nextBoolean() ? Optional.empty() : Optional.of(Duration.ofMinutes(random.nextInt(4_000))),
                skipped);
    }

    private List<Instant> published() {
        int span = 1 + random.nextInt(5_000_000);
        return Stream.generate(() -> NOW.plusSeconds(random.nextInt(100_000) - 100_000L - random.nextInt(span)))
                .limit(random.nextInt(30))
                .toList();
    }
}
