package org.modelwire.batch.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.Rights;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.publisher.RightsSignals;
import org.modelwire.shared.ReasonedException;
import org.modelwire.shared.Sha256;

/** Decides what may be done with an article: reads the signals, then the licence files that they point to. */
@ApplicationScoped
public class RightsDecider implements Rights {

    private final RightsFiles files;

    /** For the proxy of the scope. */
    protected RightsDecider() {
        this.files = null;
    }

    @Inject
    public RightsDecider(RightsFiles files) {
        this.files = files;
    }

    @Override
    public RightsDecision decide(RightsSignals signals) throws InterruptedException {
        try {
            return decide(signals, RightsDecider::unread);
        } catch (ReasonedException e) {
            throw new IllegalStateException("an unread licence is a rule here", e);
        }
    }

    /**
     * The same decision, for whoever can come back later.
     *
     * @throws ReasonedException if a licence file can't be read now
     */
    public RightsDecision require(RightsSignals signals) throws ReasonedException, InterruptedException {
        return decide(signals, (licence, why) -> {
            throw why;
        });
    }

    /**
     * What the terms say that the feed carries, each a rule of its own.
     *
     * @param terms as the feed's parser keeps them, if it found any
     * @param article the address that the entry names
     */
    public static List<RightsRule> ofFeed(Optional<String> terms, URI article, URI feed) {
        return terms.stream()
                .flatMap(xml -> RslLicence.inFeed(xml, article, "feed " + feed).stream()
                        .map(rule -> rule.in(new RightsDocument(feed, Sha256.of(xml)))))
                .toList();
    }

    /** What to make of a licence file that can't be read. */
    @FunctionalInterface
    private interface Unread {
        RightsRule rule(NamedLicence licence, ReasonedException why) throws ReasonedException;
    }

    private RightsDecision decide(RightsSignals signals, Unread unread) throws ReasonedException, InterruptedException {
        RightsReader.Heard heard = RightsReader.read(signals);
        List<RightsRule> more = new ArrayList<>();
        for (NamedLicence licence : heard.licences()) {
            try {
                terms(licence, signals.address()).ifPresent(more::add);
            } catch (ReasonedException e) {
                if (licence.terms()) {
                    more.add(unread.rule(licence, e));
                }
            }
        }
        return heard.decision().with(more);
    }

    private Optional<RightsRule> terms(NamedLicence licence, URI address)
            throws ReasonedException, InterruptedException {
        Optional<String> text = files.licence(licence.address());
        return text.flatMap(xml -> RslLicence.read(xml, address, "licence " + licence.address())
                .map(rule -> rule.in(new RightsDocument(licence.address(), Sha256.of(xml)))));
    }

    /** Terms that exist and are not known may be any; nobody writes on unknown terms. */
    private static RightsRule unread(NamedLicence licence, ReasonedException why) {
        return new RightsRule(
                RslLicence.SIGNAL,
                "terms not known: " + why.reason().code() + ": " + why.getMessage(),
                "licence " + licence.address(),
                PublisherPolicy.HEADLINE_AND_LINK);
    }
}
