package org.modelwire.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.modelwire.shared.StateChanged;

/** Switches feeds off and on for people; each change is in the audit trail. */
@ApplicationScoped
@Transactional
public class Feeds {

    private static final String ITEM = "feed";

    @Inject
    private FeedRepository feeds;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Leaves a feed alone until it is switched on again.
     *
     * @param why in words for whoever looks next
     * @return whether it was on; one that is off already stays as it is, and so does one that is not there
     */
    public boolean switchOff(long id, String why, String actor) {
        Optional<Feed> feed = feeds.find(id).filter(found -> found.state() == FeedState.ACTIVE);
        feed.ifPresent(found -> {
            found.rest("switched off by " + actor + (why.isBlank() ? "" : ": " + why.strip()));
            tell(id, FeedState.ACTIVE, FeedState.OFF, actor, found.url() + ": " + why.strip());
        });
        return feed.isPresent();
    }

    /**
     * Polls a feed again, from the next run on.
     *
     * @return whether it was off
     */
    public boolean switchOn(long id, String actor) {
        Optional<Feed> feed = feeds.find(id).filter(found -> found.state() == FeedState.OFF);
        feed.ifPresent(found -> {
            found.resume(clock.instant());
            tell(id, FeedState.OFF, FeedState.ACTIVE, actor, found.url());
        });
        return feed.isPresent();
    }

    private void tell(long id, FeedState from, FeedState to, String actor, String why) {
        changes.fire(StateChanged.of(ITEM, id, from, to, actor, why, clock.instant()));
    }
}
