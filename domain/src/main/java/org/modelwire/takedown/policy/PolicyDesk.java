package org.modelwire.takedown.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelwire.publisher.PathPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.Publishers;
import org.modelwire.publisher.proof.DomainProof;
import org.modelwire.publisher.proof.DomainProofs;
import org.modelwire.publisher.proof.ProofMethod;
import org.modelwire.publisher.proof.ProofState;
import org.modelwire.takedown.TakedownRequest;
import org.modelwire.takedown.TakedownStatus;
import org.modelwire.takedown.TakedownWish;

/**
 * What publishers do themselves. Whoever holds the token of a request to change a policy, and has proven the domain, sets the
 * policy of the domain and of its paths; each change holds from the next request on, and briefs that it forbids are hidden in
 * the same transaction. A proof that lapses freezes the policy.
 */
@ApplicationScoped
@Transactional
public class PolicyDesk {

    private static final String ACTOR = "publisher";

    @Inject
    private TakedownStatus requests;

    @Inject
    private DomainProofs proofs;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private Publishers settled;

    @Inject
    private ForbiddenBriefs forbidden;

    /**
     * A domain as its owner sees it.
     *
     * @param known whether we know the publisher at all
     * @param policy what holds for the whole domain
     * @param paths what holds below paths
     * @param challenge the words to publish
     * @param proven whether the policy can be changed now
     */
    public record Desk(
            String holder,
            String domain,
            boolean known,
            PublisherPolicy policy,
            List<PathPolicy> paths,
            String challenge,
            ProofState state,
            Optional<ProofMethod> method,
            boolean proven) {}

    /** The domain that a token is about; empty if its request is about no policy. */
    public Optional<Desk> find(String token) {
        return requests.find(token)
                .filter(request -> request.wish() == TakedownWish.CHANGE_POLICY
                        && request.forgottenAt().isEmpty())
                .flatMap(request -> request.domain().map(domain -> desk(request, domain)));
    }

    private Desk desk(TakedownRequest request, String domain) {
        DomainProof proof = proofs.of(request.receiptNumber(), domain);
        boolean mailed = request.requester().isConfirmed() && request.isOwnMatter();
        if (proof.state() == ProofState.ASKED && mailed) {
            proofs.prove(proof.holder(), ProofMethod.MAIL);
        }
        Optional<Publisher> publisher = publishers.findByDomain(domain);
        return new Desk(
                proof.holder(),
                domain,
                publisher.isPresent(),
                publisher.map(Publisher::policy).orElse(PublisherPolicy.FULL_BRIEF),
                publisher.map(Publisher::paths).orElse(List.of()),
                proof.challenge(),
                proof.state(),
                proof.method(),
                proofs.isProven(proof.holder()));
    }

    /**
     * Sets what may be done with the work of the domain, or with what stands below one of its paths.
     *
     * @param path from the root; blank for the whole domain
     * @return false if the domain is not proven, or no publisher is known there
     * @throws IllegalArgumentException if it is no path
     */
    public boolean choose(String token, String path, PublisherPolicy policy) {
        Optional<Desk> desk = find(token).filter(Desk::proven).filter(Desk::known);
        desk.ifPresent(owned -> {
            String note = "Set by the publisher, who has proven the domain (" + owned.holder() + ").";
            if (path.isBlank()) {
                settled.settle(owned.domain(), Optional.empty(), Optional.of(policy), note, ACTOR);
            } else {
                settled.settle(owned.domain(), path, policy, note, ACTOR);
            }
            publishers.findByDomain(owned.domain()).ifPresent(publisher -> forbidden.hide(publisher, note, ACTOR));
        });
        return desk.isPresent();
    }
}
