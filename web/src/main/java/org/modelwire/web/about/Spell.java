package org.modelwire.web.about;

import java.time.Duration;

/** A length of time in words. */
final class Spell {

    private Spell() {}

    /** In its largest whole unit: "90 seconds", "1 day". */
    static String of(Duration time) {
        if (time.toSeconds() < 1) {
            return count(time.toMillis(), "millisecond");
        }
        if (time.toMillis() % 86_400_000 == 0) {
            return count(time.toDays(), "day");
        }
        if (time.toMillis() % 3_600_000 == 0) {
            return count(time.toHours(), "hour");
        }
        return time.toMillis() % 60_000 == 0 ? count(time.toMinutes(), "minute") : count(time.toSeconds(), "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
