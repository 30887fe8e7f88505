package org.modelwire.web.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times in words for readers. Days begin and end in UTC, as in the ledger. */
public final class ReaderTime {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ReaderTime() {}

    /** "23 Nov 2026, 19:02 UTC". */
    public static String exact(Instant at) {
        return DAY.format(day(at)) + ", " + TIME.format(LocalTime.ofInstant(at, ZoneOffset.UTC)) + " UTC";
    }

    /** "23 Nov 2026". */
    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** "Monday 23 November". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** For the {@code datetime} of an element: whole seconds, of whose parts HTML would take three digits at most. */
    public static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** "19:02". */
    public static String time(Instant at) {
        return TIME.format(LocalTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** How long ago within a day, such as "5 hours ago"; before that the day, with its year if it is another one. */
    public static String ago(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return age.toMinutes() < 1 ? "just now" : count(age);
        }
        LocalDate day = day(at);
        return (day.getYear() == day(now).getYear() ? DAY_OF_YEAR : DAY).format(day);
    }

    private static String count(Duration age) {
        long number = age.toHours() > 0 ? age.toHours() : age.toMinutes();
        String unit = age.toHours() > 0 ? "hour" : "minute";
        return number + " " + unit + (number == 1 ? " ago" : "s ago");
    }

    /** The day of an instant. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
