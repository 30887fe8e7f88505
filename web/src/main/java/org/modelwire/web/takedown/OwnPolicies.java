package org.modelwire.web.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.proof.DomainProofs;
import org.modelwire.publisher.proof.ProofLookup;
import org.modelwire.publisher.proof.ProofMethod;
import org.modelwire.shared.ReasonedException;
import org.modelwire.takedown.policy.PolicyDesk;
import org.modelwire.web.publisher.reuse.OwnWork;
import org.modelwire.web.publisher.reuse.OwnWorkReader;

/** What a publisher does at the status page of a request to change the policy of its domain. */
@ApplicationScoped
public class OwnPolicies {

    private static final Logger LOG = Logger.getLogger(OwnPolicies.class.getName());

    @Inject
    private PolicyDesk desk;

    @Inject
    private DomainProofs proofs;

    @Inject
    private ProofLookup lookup;

    @Inject
    private OwnWorkReader work;

    /** The domain that a token is about; empty if its request is about no policy. */
    @Transactional
    public Optional<OwnPolicyView> find(String token) {
        return desk.find(token).map(OwnPolicyView::new);
    }

    /** What is used of the domain's work; empty unless it is proven now whose it is. */
    @Transactional
    public Optional<OwnWork> findWork(String token) {
        return desk.find(token).filter(PolicyDesk.Desk::proven).flatMap(owned -> work.find(owned.domain()));
    }

    /**
     * Looks now whether the challenge stands in the DNS or on the site. Outside any transaction, for it may take seconds.
     *
     * @return whether it was found
     */
    public boolean check(String token) {
        Optional<PolicyDesk.Desk> owned = desk.find(token);
        if (owned.isEmpty()) {
            return false;
        }
        for (ProofMethod method : new ProofMethod[] {ProofMethod.DNS, ProofMethod.FILE}) {
            if (holds(owned.get(), method)) {
                proofs.prove(owned.get().holder(), method);
                return true;
            }
        }
        return false;
    }

    private boolean holds(PolicyDesk.Desk owned, ProofMethod method) {
        try {
            return lookup.holds(owned.domain(), owned.challenge(), method);
        } catch (ReasonedException e) {
            LOG.log(Level.INFO, "proof not found domain={0} method={1}: {2}", new Object[] {
                owned.domain(), method, e.getMessage()
            });
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Sets a policy.
     *
     * @return false if the domain is not proven now
     * @throws IllegalArgumentException if the path is none
     */
    public boolean choose(String token, String path, PublisherPolicy policy) {
        return desk.choose(token, path, policy);
    }
}
