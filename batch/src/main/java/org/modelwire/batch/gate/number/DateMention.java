package org.modelwire.batch.gate.number;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as a sentence says it, in whole or in part.
 *
 * @param start its first character in the passage's text
 * @param end the character after its last
 * @param year 0 if not said
 * @param month 1 to 12, 0 if not said
 * @param day 1 to 31, 0 if not said
 * @param weekday if it is a day of the week alone
 */
public record DateMention(int start, int end, int year, int month, int day, Optional<DayOfWeek> weekday) {

    static DateMention of(LocalDate date) {
        return new DateMention(0, 0, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), Optional.empty());
    }

    static DateMention month(LocalDate date) {
        return new DateMention(0, 0, date.getYear(), date.getMonthValue(), 0, Optional.empty());
    }

    /** Whether a day lies in what is said: all parts that are said are the day's own. */
    public boolean holds(LocalDate date) {
        return (year == 0 || year == date.getYear())
                && (month == 0 || month == date.getMonthValue())
                && (day == 0 || day == date.getDayOfMonth())
                && weekday.map(name -> name == date.getDayOfWeek()).orElse(true);
    }

    /** Whether a source that says this date carries a claim of {@code claim}: no part of the claim is more or other. */
    boolean carries(DateMention claim) {
        return claim.month == month && (claim.day == 0 || claim.day == day) && (claim.year == 0 || claim.year == year);
    }

    /** The same with the year that lies nearest to a day, if none is said. */
    DateMention nearest(LocalDate published) {
        if (year != 0 || month == 0) {
            return this;
        }
        LocalDate middle = LocalDate.of(published.getYear(), month, Math.min(28, Math.max(1, day)));
        int shift = middle.isAfter(published.plusMonths(6)) ? -1 : middle.isBefore(published.minusMonths(6)) ? 1 : 0;
        return inYear(published.getYear() + shift);
    }

    DateMention inYear(int said) {
        return new DateMention(start, end, said, month, day, weekday);
    }

    /** The day itself when all of it is said. */
    Optional<LocalDate> exact() {
        try {
            return year == 0 || month == 0 || day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
