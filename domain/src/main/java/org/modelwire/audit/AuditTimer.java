package org.modelwire.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.run.ServerReady;

/** Has every entry sealed soon after it was written. */
@ApplicationScoped
public class AuditTimer {

    private static final Logger LOG = Logger.getLogger(AuditTimer.class.getName());

    private static final long SECONDS = 5;

    @Inject
    private AuditSeal seal;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    void begin(@Observes ServerReady ready) {
        scheduler.scheduleWithFixedDelay(this::sealAll, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void sealAll() {
        try {
            int sealed = AuditSeal.AT_ONCE;
            while (sealed == AuditSeal.AT_ONCE) {
                sealed = seal.sealSome();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "audit trail not sealed; tried again in " + SECONDS + " s");
        }
    }
}
