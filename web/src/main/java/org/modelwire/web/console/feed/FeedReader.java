package org.modelwire.web.console.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.feed.FeedOverviewRepository;
import org.modelwire.feed.FeedOverviewRepository.Filter;
import org.modelwire.feed.FeedRepository;
import org.modelwire.web.api.admin.feed.FeedList;

/** Reads what the pages of feeds show, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
public class FeedReader {

    private static final int MOST_POLLS = 30;

    @Inject
    private FeedOverviewRepository overview;

    @Inject
    private FeedRepository feeds;

    @Inject
    private SiteConfig site;

    @Inject
    private Clock clock;

    /** How many feeds there are. */
    public long count(Filter filter) {
        return overview.count(filter);
    }

    /** Some of the feeds, the one added last first. */
    public List<FeedRow> rows(Filter filter, int first, int most) {
        Instant now = clock.instant();
        return overview.find(filter, first, most).stream()
                .map(feed -> FeedRow.of(feed, now))
                .toList();
    }

    /** One feed. */
    public Optional<FeedRow> find(long id) {
        return feeds.find(id).map(feed -> FeedRow.of(feed, clock.instant()));
    }

    /** How its latest polls went, the latest first. */
    public List<PollRow> polls(long id) {
        return feeds.findPolls(id, MOST_POLLS).stream().map(PollRow::of).toList();
    }

    /** The feeds that are polled, as OPML. */
    public byte[] opml() {
        return FeedList.opml(site.name(), feeds.findAll());
    }
}
