package org.modelwire.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/** Has every entry sealed soon after it was written. */
@ApplicationScoped
public class AuditTimer {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private AuditSeal seal;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        rounds.begin("entries of the audit trail are sealed", PAUSE, PAUSE, this::sealAll);
    }

    private void sealAll() {
        int sealed = AuditSeal.AT_ONCE;
        while (sealed == AuditSeal.AT_ONCE) {
            sealed = seal.sealSome();
        }
    }
}
