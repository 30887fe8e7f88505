package org.modelwire.publisher.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.shared.StateChanged;

/** Keeps the proofs. Nobody is asked anything here: whoever looked somewhere says what was found. */
@ApplicationScoped
@Transactional
public class DomainProofs {

    private static final String ITEM = "domain proof";
    private static final int MOST = 200;

    @Inject
    private DomainProofRepository proofs;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** The proof for a request; asked for if it is not there yet. */
    public DomainProof of(String holder, String domain) {
        return proofs.find(holder).orElseGet(() -> {
            Instant now = clock.instant();
            DomainProof proof = new DomainProof(domain, holder, now);
            proofs.add(proof);
            changes.fire(
                    StateChanged.created(ITEM, proof.id(), proof.state(), "requester", holder + " " + domain, now));
            return proof;
        });
    }

    /** It was found. */
    public void prove(String holder, ProofMethod how) {
        proofs.find(holder).ifPresent(proof -> change(proof, how.name(), () -> proof.prove(how, clock.instant())));
    }

    /** It was looked for and is not there any more. What was chosen stays as it is. */
    public void lapse(String holder) {
        proofs.find(holder)
                .filter(proof -> proof.state() == ProofState.PROVEN)
                .ifPresent(proof -> change(proof, "gone", () -> proof.lapse(clock.instant())));
    }

    private void change(DomainProof proof, String why, Runnable work) {
        ProofState before = proof.state();
        work.run();
        changes.fire(StateChanged.of(
                ITEM, proof.id(), before, proof.state(), "proof check", proof.domain() + ": " + why, clock.instant()));
    }

    /** Whether the holder of a request may change the policy now. */
    public boolean isProven(String holder) {
        return proofs.find(holder)
                .filter(proof -> proof.state() == ProofState.PROVEN && !proof.isStale(clock.instant()))
                .isPresent();
    }

    /**
     * A proof that must be looked at again.
     *
     * @param method empty for a mailbox: nobody looks there, the time is over
     */
    public record Stale(String holder, String domain, String challenge, Optional<ProofMethod> method) {}

    /** Proofs that must be looked at again, those looked at longest ago first. */
    public List<Stale> stale() {
        Instant now = clock.instant();
        return proofs.findProven(MOST).stream()
                .filter(proof -> proof.isStale(now))
                .map(proof -> new Stale(
                        proof.holder(),
                        proof.domain(),
                        proof.challenge(),
                        proof.method().filter(how -> how != ProofMethod.MAIL)))
                .toList();
    }
}
