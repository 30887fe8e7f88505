package org.modelwire.batch.run;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a daily run is next due. A time that a day skips (clocks go forward) is due an hour later on that day; one that a
 * day has twice is due the first time only.
 */
public final class NextRun {

    private final LocalTime at;
    private final ZoneId zone;

    /** Daily at a local time of a zone. */
    public NextRun(LocalTime at, ZoneId zone) {
        this.at = at;
        this.zone = zone;
    }

    /** The first due moment after an instant, never the instant itself. */
    public Instant after(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        Instant today = local.toLocalDate().atTime(at).atZone(zone).toInstant();
        return today.isAfter(now)
                ? today
                : local.toLocalDate().plusDays(1).atTime(at).atZone(zone).toInstant();
    }
}
