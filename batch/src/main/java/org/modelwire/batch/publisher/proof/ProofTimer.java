package org.modelwire.batch.publisher.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.publisher.proof.DomainProofs;
import org.modelwire.publisher.proof.ProofLookup;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;
import org.modelwire.shared.ReasonedException;

/** Looks every hour whether proofs that are a day old still stand where they were found. */
@ApplicationScoped
public class ProofTimer {

    private static final Logger LOG = Logger.getLogger(ProofTimer.class.getName());

    @Inject
    private DomainProofs proofs;

    @Inject
    private ProofLookup lookup;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        rounds.begin("proofs of domains are looked at", Duration.ofMinutes(5), Duration.ofHours(1), this::check);
    }

    /** What is gone lapses; where it can't be told now, the policy stays frozen until it can. */
    void check() throws InterruptedException {
        for (DomainProofs.Stale proof : proofs.stale()) {
            if (proof.method().isEmpty()) {
                proofs.lapse(proof.holder());
                continue;
            }
            try {
                if (lookup.holds(
                        proof.domain(), proof.challenge(), proof.method().get())) {
                    proofs.prove(proof.holder(), proof.method().get());
                } else {
                    proofs.lapse(proof.holder());
                }
            } catch (ReasonedException e) {
                LOG.log(Level.WARNING, "proof not looked at domain={0}: {1}", new Object[] {
                    proof.domain(), e.getMessage()
                });
            }
        }
    }
}
