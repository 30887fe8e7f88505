package org.modelwire.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Keys {@code modelwire.newsletter.*}: when letters go out, in the time zone {@code modelwire.nightly.zone}.
 *
 * @param at local time of the daily letter, and of the weekly one
 * @param weekday day of the weekly letter
 */
public record NewsletterConfig(LocalTime at, DayOfWeek weekday) {

    private static final String AT = "modelwire.newsletter.at";

    /** Reads the settings. */
    public static NewsletterConfig of(Settings settings) {
        return new NewsletterConfig(
                settings.text(AT).map(NewsletterConfig::time).orElse(LocalTime.of(7, 0)),
                settings.choice("modelwire.newsletter.weekday", DayOfWeek.class).orElse(DayOfWeek.MONDAY));
    }

    private static LocalTime time(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw new SettingException(AT, "must be a time such as 07:00, was \"" + value + "\"");
        }
    }
}
