package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.modelwire.config.NightlyConfig;
import org.modelwire.config.TakedownConfig;

/**
 * Until when something is to be done. Periods of days and months end with the last hour of their last day, and the day on
 * which they begin does not count (Regulation 1182/71, Article 3); their days are those of {@code modelwire.nightly.zone}.
 */
@ApplicationScoped
public class Deadlines {

    private TakedownConfig config;
    private ZoneId zone;

    /** For the container's proxy. */
    protected Deadlines() {}

    @Inject
    public Deadlines(TakedownConfig config, NightlyConfig nightly) {
        this(config, nightly.zone());
    }

    /** With a zone of its own. */
    public Deadlines(TakedownConfig config, ZoneId zone) {
        this.config = config;
        this.zone = zone;
    }

    /** Until when a brief is hidden as a precaution. */
    Instant hide(Instant received) {
        return endOf(workingDay(day(received), config.hideWithin()));
    }

    /** Until when a request is decided; a correction sooner. */
    Instant decide(Instant received, TakedownWish wish) {
        return wish == TakedownWish.CORRECT
                ? received.plus(config.correctWithin())
                : endOf(workingDay(day(received), config.decideWithin()));
    }

    /**
     * Until when an appeal is open. A month that has no such day ends it with its last one, and an end on a day without work
     * moves to the next working day.
     */
    Instant appeal(Instant decided) {
        LocalDate last = day(decided).plusMonths(config.appealMonths());
        return endOf(config.isFree(last) ? workingDay(last, 1) : last);
    }

    private LocalDate workingDay(LocalDate after, int number) {
        LocalDate day = after;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            left -= config.isFree(day) ? 0 : 1;
        }
        return day;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
