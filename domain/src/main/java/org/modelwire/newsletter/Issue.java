package org.modelwire.newsletter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.modelwire.config.NewsletterConfig;

/**
 * The letter of a day or a week. A time that a day skips (clocks go forward) is due an hour later on that day; one that a
 * day has twice is due the first time only.
 *
 * @param key such as {@code daily-2026-03-01}
 * @param dueAt when it goes out; it tells what was published until then
 */
public record Issue(Rhythm rhythm, String key, Instant dueAt) {

    /** The latest issue that is due by now. */
    public static Issue latest(Rhythm rhythm, Instant now, NewsletterConfig config, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        while (!isDayOf(rhythm, day, config.weekday())
                || dueAt(day, config.at(), zone).isAfter(now)) {
            day = day.minusDays(1);
        }
        return new Issue(rhythm, rhythm.name().toLowerCase(Locale.ROOT) + "-" + day, dueAt(day, config.at(), zone));
    }

    private static boolean isDayOf(Rhythm rhythm, LocalDate day, DayOfWeek weekday) {
        return rhythm == Rhythm.DAILY || day.getDayOfWeek() == weekday;
    }

    private static Instant dueAt(LocalDate day, LocalTime at, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
