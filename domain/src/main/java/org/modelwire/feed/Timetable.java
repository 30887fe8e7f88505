package org.modelwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed says of its own rhythm.
 *
 * <p>Source: RSS 2.0 ({@code ttl}, {@code skipHours}, in GMT); RSS 1.0 syndication module ({@code updatePeriod},
 * {@code updateFrequency}); RFC 9111, section 5.2.2.1 ({@code max-age}).
 *
 * @param period shortest time between two polls that makes sense, if the feed names one
 * @param skippedHours hours of the day, 0 to 23 in UTC, in which nobody need ask
 */
public record Timetable(Optional<Duration> period, Set<Integer> skippedHours) {

    /** A feed that says nothing. */
    public static final Timetable NONE = new Timetable(Optional.empty(), Set.of());

    /** No feed is due sooner, in minutes 15. */
    public static final Duration SHORTEST = Duration.ofMinutes(15);

    /** Every feed is due by then: within the 24 hours from one night to the next, less the time that a night takes. */
    public static final Duration LONGEST = Duration.ofHours(23);

    private static final Duration UNKNOWN = Duration.ofHours(6);
    private static final int OBSERVED = 12;

    /**
     * The time from one poll to the next: half of the median gap between the newest entries, but not less than the feed
     * asks for; from {@link #SHORTEST} to {@link #LONGEST}, and six hours where nothing is known.
     *
     * @param published when its entries were published, in any order
     */
    public Duration interval(Collection<Instant> published, Instant now) {
        Duration observed = observed(published, now).orElse(UNKNOWN);
        Duration asked = period.filter(least -> least.compareTo(observed) > 0).orElse(observed);
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /** The moment at which a feed is due, moved out of the hours that it skips; unmoved if it skips them all. */
    public Instant due(Instant now, Duration interval) {
        Instant due = now.plus(interval);
        for (int hours = 0; hours < 24; hours++) {
            Instant later = due.plus(Duration.ofHours(hours));
            if (!skippedHours.contains(later.atOffset(ZoneOffset.UTC).getHour())) {
                return later;
            }
        }
        return due;
    }

    private static Optional<Duration> observed(Collection<Instant> published, Instant now) {
        List<Instant> newest = published.stream()
                .filter(moment -> !moment.isAfter(now))
                .distinct()
                .sorted((a, b) -> b.compareTo(a))
                .limit(OBSERVED)
                .toList();
        if (newest.size() < 3) {
            return Optional.empty();
        }
        List<Duration> gaps = new ArrayList<>();
        // The gap that is still open counts: a feed that has fallen silent is asked less often.
        gaps.add(Duration.between(newest.get(0), now));
        for (int i = 1; i < newest.size(); i++) {
            gaps.add(Duration.between(newest.get(i), newest.get(i - 1)));
        }
        gaps.sort(null);
        return Optional.of(gaps.get(gaps.size() / 2).dividedBy(2));
    }
}
