package org.modelwire.batch.model.paid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.NightlyConfig;

/** Knows until when questions go as files. */
@ApplicationScoped
public class BatchHours {

    @Inject
    private ModelConfig model;

    @Inject
    private NightlyConfig nightly;

    @Inject
    private Clock clock;

    /** Whether new questions go as files. */
    boolean isOn() {
        return model.batch().on();
    }

    /** The hours of a run that begins now: until the next time that the clock shows the hour; none where files are off. */
    BatchDesk.Hours next() {
        ZonedDateTime now = clock.instant().atZone(nightly.zone());
        ZonedDateTime until = now.with(model.batch().until());
        ZonedDateTime next = until.isAfter(now) ? until : until.plusDays(1);
        return new BatchDesk.Hours(
                clock,
                wait -> Thread.sleep(wait.toMillis()),
                isOn() ? next.toInstant() : now.toInstant(),
                model.batch().poll());
    }
}
