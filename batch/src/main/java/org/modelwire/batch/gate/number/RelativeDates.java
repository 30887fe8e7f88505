package org.modelwire.batch.gate.number;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What "yesterday", "Tuesday" or "last month" mean in an article of a known day. */
final class RelativeDates {

    private RelativeDates() {}

    /** All dates that a sentence implies; a weekday is both the last and the next one. */
    static List<DateMention> in(String sentence, List<DateMention> said, LocalDate published) {
        String text = sentence.toLowerCase(Locale.ROOT);
        List<DateMention> implied = new ArrayList<>();
        if (text.contains("yesterday")) {
            implied.add(DateMention.of(published.minusDays(1)));
        }
        if (text.contains("tomorrow")) {
            implied.add(DateMention.of(published.plusDays(1)));
        }
        if (text.contains("last month")) {
            implied.add(DateMention.month(published.minusMonths(1)));
        }
        if (text.contains("next month")) {
            implied.add(DateMention.month(published.plusMonths(1)));
        }
        for (DateMention date : said) {
            date.weekday().ifPresent(weekday -> weekdays(weekday, published, implied));
        }
        return implied;
    }

    /** The years that a sentence implies: "last year", "next year", "a year ago". */
    static List<Integer> yearsIn(String sentence, LocalDate published) {
        String text = sentence.toLowerCase(Locale.ROOT);
        List<Integer> years = new ArrayList<>();
        if (text.contains("last year")
                || text.contains("previous year")
                || text.contains("a year ago")
                || text.contains("a year earlier")) {
            years.add(published.getYear() - 1);
        }
        if (text.contains("next year")) {
            years.add(published.getYear() + 1);
        }
        return years;
    }

    private static void weekdays(DayOfWeek weekday, LocalDate published, List<DateMention> implied) {
        implied.add(DateMention.of(published.with(TemporalAdjusters.previousOrSame(weekday))));
        implied.add(DateMention.of(published.with(TemporalAdjusters.nextOrSame(weekday))));
    }
}
