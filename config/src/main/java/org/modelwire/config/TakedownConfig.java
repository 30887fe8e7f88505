package org.modelwire.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;

/**
 * Keys {@code modelwire.takedown.*}: how fast requests are dealt with. The numbers are our own.
 *
 * @param hideWithin working days within which a brief is hidden for copyright or personal harm; 1 to 30, default 1
 * @param decideWithin working days within which a request is decided; 1 to 60, default 5
 * @param correctWithin time within which a correction is decided; default 24 hours
 * @param appealMonths months for which an appeal is open; 1 to 60, default 6
 * @param yearlyHolidays days without work in every year, such as {@code 12-25}
 * @param holidays days without work in one year, such as {@code 2027-03-26}
 */
public record TakedownConfig(
        int hideWithin,
        int decideWithin,
        Duration correctWithin,
        int appealMonths,
        Set<MonthDay> yearlyHolidays,
        Set<LocalDate> holidays) {

    private static final String HOLIDAYS = "modelwire.takedown.holidays";

    /** Reads the settings. */
    public static TakedownConfig of(Settings settings) {
        Set<MonthDay> yearly = new HashSet<>();
        Set<LocalDate> once = new HashSet<>();
        for (String day : settings.list(HOLIDAYS)) {
            try {
                if (day.length() == 5) {
                    yearly.add(MonthDay.parse("--" + day));
                } else {
                    once.add(LocalDate.parse(day));
                }
            } catch (DateTimeException e) {
                throw new SettingException(
                        HOLIDAYS, "must be days such as 12-25 or 2027-03-26, separated by commas, was \"" + day + "\"");
            }
        }
        return new TakedownConfig(
                settings.number("modelwire.takedown.hide-within", 1, 1, 30),
                settings.number("modelwire.takedown.decide-within", 5, 1, 60),
                settings.duration(
                        "modelwire.takedown.correct-within",
                        Duration.ofHours(24),
                        Duration.ofHours(1),
                        Duration.ofDays(30)),
                settings.number("modelwire.takedown.appeal-months", 6, 1, 60),
                Set.copyOf(yearly),
                Set.copyOf(once));
    }

    /** Whether nobody works on a day: Saturdays, Sundays and holidays. */
    public boolean isFree(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5
                || holidays.contains(day)
                || yearlyHolidays.contains(MonthDay.from(day));
    }
}
