package org.modelwire.web.takedown;

import java.time.Duration;
import java.time.Instant;
import org.modelwire.web.support.ReaderTime;

/**
 * A step of a request.
 *
 * @param left how long until it is due, in words; empty for what is done
 * @param late whether it should be done by now
 */
public record ClockStep(String name, Instant at, String left, boolean late) {

    static ClockStep done(String name, Instant at) {
        return new ClockStep(name, at, "", false);
    }

    static ClockStep due(String name, Instant at, Instant now) {
        Duration left = Duration.between(now, at);
        return new ClockStep(name, at, left.isNegative() ? "overdue" : words(left) + " left", left.isNegative());
    }

    private static String words(Duration left) {
        long number = left.toDays() >= 2 ? left.toDays() : left.toHours() >= 1 ? left.toHours() : left.toMinutes();
        String unit = left.toDays() >= 2 ? "day" : left.toHours() >= 1 ? "hour" : "minute";
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    public String getName() {
        return name;
    }

    public String getIso() {
        return ReaderTime.iso(at);
    }

    public String getTime() {
        return ReaderTime.exact(at);
    }

    public String getLeft() {
        return left;
    }

    public boolean isOpen() {
        return !left.isEmpty();
    }

    public boolean isLate() {
        return late;
    }
}
