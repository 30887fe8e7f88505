package org.modelwire.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.modelwire.config.RightsConfig;

/** What a publisher, an editor or the operator has settled for all of a publisher's work, whatever its pages say. */
@ApplicationScoped
public class AgreedPolicy {

    @Inject
    private RightsConfig config;

    /** For the container. */
    protected AgreedPolicy() {}

    /** With settings of its own. */
    public AgreedPolicy(RightsConfig config) {
        this.config = config;
    }

    /** The strictest of what is settled for all of a publisher's work and for the paths above one address. */
    public RightsDecision of(Publisher publisher, String address) {
        return of(publisher)
                .with(publisher.paths().stream()
                        .filter(rule -> rule.covers(address))
                        .map(rule -> new RightsRule(
                                "publisher-policy", "below " + rule.path(), "publisher record", rule.policy()))
                        .toList());
    }

    /** The strictest of what is settled, with the reasons as evidence. */
    public RightsDecision of(Publisher publisher) {
        List<RightsRule> rules = new ArrayList<>();
        if (publisher.policy() != PublisherPolicy.FULL_BRIEF) {
            rules.add(
                    new RightsRule("publisher-policy", publisher.policyNote(), "publisher record", publisher.policy()));
        }
        if (config.euPressHeadlineOnly() && EuPress.contains(publisher)) {
            rules.add(new RightsRule(
                    "eu-press",
                    "modelwire.rights.eu-press-headline-only; country "
                            + publisher.country().orElse(""),
                    "settings",
                    PublisherPolicy.HEADLINE_AND_LINK));
        }
        return RightsDecision.of(rules, OptionalInt.empty());
    }
}
