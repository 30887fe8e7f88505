package org.modelwire.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A day of the wire. A story, and its brief, belongs to the day in UTC on which a publisher first reported it. */
public record WireDay(LocalDate date) {

    /** The day of a story that was first reported at an instant. */
    public static WireDay of(Instant reportedAt) {
        return new WireDay(LocalDate.ofInstant(reportedAt, ZoneOffset.UTC));
    }

    /** The first instant of it. */
    public Instant begins() {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it. */
    public Instant ends() {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
