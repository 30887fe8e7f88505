package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedIntake.AddedFeed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.feed.FeedState;
import org.modelwire.publisher.PublisherDomain;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.shared.StateChanged;

/** Stores the feeds that come in; each call is one short transaction. */
@ApplicationScoped
@Transactional
public class IntakeLedger {

    @Inject
    private FeedRepository feeds;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Stores a feed that is not known yet.
     *
     * @param owner an address of its publisher
     * @param actor who wants it
     */
    AddedFeed add(URI address, String title, URI owner, String actor) {
        String url = address.toString();
        Optional<Feed> known = feeds.findByUrl(url);
        Feed feed = known.orElseGet(() -> create(url, title, PublisherDomain.of(owner), actor));
        return new AddedFeed(feed.id(), feed.url(), feed.title(), known.isPresent());
    }

    private Feed create(String url, String title, String domain, String actor) {
        Instant now = clock.instant();
        Feed feed = new Feed(publishers.findOrAdd(domain, title, now), url, title, now);
        feeds.add(feed);
        changes.fire(StateChanged.created("feed", feed.id(), FeedState.ACTIVE, actor, url, now));
        return feed;
    }
}
