package org.modelwire.web.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.modelwire.config.NightlyConfig;
import org.modelwire.web.support.ReaderTime;

/** Says when the nightly run starts next. */
@ApplicationScoped
public class NextRun {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm '('VV')'", Locale.ENGLISH);

    private NightlyConfig nightly;
    private Clock clock;

    /** For the container's proxy. */
    protected NextRun() {}

    @Inject
    public NextRun(NightlyConfig nightly, Clock clock) {
        this.nightly = nightly;
        this.clock = clock;
    }

    /** A sentence for readers. A time that the change to summer time skips is moved as the zone's rules say. */
    public String inWords() {
        return nightly.at()
                .map(at -> {
                    ZonedDateTime now = clock.instant().atZone(nightly.zone());
                    ZonedDateTime next = now.with(at);
                    return "The next run starts on " + WORDS.format(next.isAfter(now) ? next : next.plusDays(1)) + ".";
                })
                .orElse("Its operator starts the runs; no time is announced.");
    }

    /** "Monday 23 November 2026". */
    public String today() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return ReaderTime.weekday(now.toLocalDate()) + " " + now.getYear();
    }
}
