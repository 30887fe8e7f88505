package org.modelwire.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.modelwire.shared.StateChanged;

/** What is settled with publishers; each change is in the audit trail. */
@ApplicationScoped
@Transactional
public class Publishers {

    private static final String ITEM = "publisher";
    private static final String COUNTRY = "publisher country";
    private static final String NONE = "none";

    @Inject
    private PublisherRepository publishers;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Settles where a publisher sits and what may be done with its work; what is not given stays. It counts from the next
     * article on, and for every text that is not out yet.
     *
     * @param country ISO 3166-1 alpha-2; blank to go by the end of the domain again
     * @param note why, in words that the publisher may read
     * @return the publisher as it stands then; empty if there is none at the domain
     */
    public Optional<Publisher> settle(
            String domain, Optional<String> country, Optional<PublisherPolicy> policy, String note, String actor) {
        Optional<Publisher> found = publishers.findByDomain(domain);
        found.ifPresent(publisher -> {
            country.ifPresent(code -> {
                Optional<String> before = publisher.country();
                publisher.sitsIn(code);
                tell(
                        publisher,
                        COUNTRY,
                        before.orElse(NONE),
                        publisher.country().orElse(NONE),
                        note,
                        actor);
            });
            policy.ifPresent(allowed -> {
                PublisherPolicy before = publisher.policy();
                publisher.decide(allowed, note);
                tell(publisher, ITEM, before.name(), allowed.name(), note, actor);
            });
        });
        return found;
    }

    /**
     * Settles what may be done with whatever stands below a path of a publisher's site.
     *
     * @param path from the root
     * @return the publisher as it stands then; empty if there is none at the domain
     * @throws IllegalArgumentException if it is no path
     */
    public Optional<Publisher> settle(String domain, String path, PublisherPolicy policy, String note, String actor) {
        String below = PathPolicy.normal(path);
        Optional<Publisher> found = publishers.findByDomain(domain);
        found.ifPresent(publisher -> {
            String before = publisher.paths().stream()
                    .filter(rule -> rule.path().equals(below))
                    .map(rule -> rule.policy().name())
                    .findFirst()
                    .orElse(NONE);
            publisher.decide(below, policy, actor, clock.instant());
            tell(publisher, ITEM, before, policy.name(), below + " " + note, actor);
        });
        return found;
    }

    private void tell(Publisher publisher, String item, String before, String after, String note, String actor) {
        changes.fire(new StateChanged(
                item,
                publisher.id(),
                Optional.of(before),
                after,
                actor,
                publisher.domain() + ": " + note,
                clock.instant()));
    }
}
