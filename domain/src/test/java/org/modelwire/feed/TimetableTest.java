package org.modelwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void asksTwiceAsOftenAsAFeedUsuallyHasSomethingNew() {
        assertThat(Timetable.NONE.interval(every(Duration.ofHours(4)), NOW)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void asksNoMoreThanEveryQuarterOfAnHourAndNoLessThanEveryNight() {
        assertThat(Timetable.NONE.interval(every(Duration.ofMinutes(1)), NOW)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Timetable.NONE.interval(every(Duration.ofDays(40)), NOW)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void asksEverySixHoursWhileNothingIsKnown() {
        assertThat(Timetable.NONE.interval(List.of(), NOW)).isEqualTo(Duration.ofHours(6));
        assertThat(Timetable.NONE.interval(List.of(NOW, NOW, NOW.plusSeconds(9)), NOW))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void asksNoMoreOftenThanTheFeedWants() {
        Timetable timetable = new Timetable(Optional.of(Duration.ofHours(5)), Set.of());
        assertThat(timetable.interval(every(Duration.ofHours(1)), NOW)).isEqualTo(Duration.ofHours(5));
        assertThat(timetable.interval(every(Duration.ofHours(16)), NOW)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void asksLaterInHoursThatTheFeedSkips() {
        assertThat(new Timetable(Optional.empty(), Set.of(14, 15)).due(NOW, Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        assertThat(new Timetable(Optional.empty(), all).due(NOW, Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-03-01T14:00:00Z"));
    }

    private static List<Instant> every(Duration gap) {
        return LongStream.range(0, 10)
                .mapToObj(i -> NOW.minus(gap.multipliedBy(i)))
                .toList();
    }
}
