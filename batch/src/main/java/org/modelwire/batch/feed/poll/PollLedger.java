package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.fetch.FetchException;
import org.modelwire.config.FetchConfig;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedPoll;
import org.modelwire.feed.FeedRepository;
import org.modelwire.feed.PollAnswer;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherDomain;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What polls leave behind; each call is one short transaction. */
@ApplicationScoped
@Transactional
public class PollLedger {

    private static final int GONE = 410;

    @Inject
    private FeedRepository feeds;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private ArticleRepository articles;

    @Inject
    private FetchConfig config;

    @Inject
    private Clock clock;

    @Inject
    private Jitter jitter;

    /**
     * A feed to poll, with what makes its request conditional.
     *
     * @param firstAddress the one it was added by, which outlives moves
     */
    record DueFeed(long id, URI address, URI firstAddress, Optional<String> etag, Optional<String> lastModified) {}

    /** The feeds that need not be left alone, longest due first. */
    List<DueFeed> due() {
        return feeds.findDue(clock.instant()).stream()
                .map(feed -> new DueFeed(
                        feed.id(),
                        URI.create(feed.url()),
                        URI.create(feed.firstUrl()),
                        feed.etag(),
                        feed.lastModified()))
                .toList();
    }

    /**
     * Stores the entries of a poll that are new.
     *
     * @return how many were new
     */
    int store(long feedId, PollAnswer answer, Collection<DiscoveredEntry> entries) {
        Instant now = clock.instant();
        Feed feed = feeds.get(feedId);
        Set<String> known = articles.findKnown(
                entries.stream().map(DiscoveredEntry::identityHash).collect(Collectors.toSet()));
        noteChanges(feed, known, entries, now);
        List<DiscoveredEntry> unknown = entries.stream()
                .filter(entry -> known.add(entry.identityHash()))
                .toList();
        List<DiscoveredEntry> fresh = withoutMoved(feed, unknown, now);
        Map<String, Publisher> owners = new HashMap<>();
        for (DiscoveredEntry entry : fresh) {
            URI address = URI.create(entry.url());
            String domain = PublisherDomain.of(address);
            add(feed, owners.computeIfAbsent(domain, name -> publisher(address, name)), entry, now);
        }
        feed.polled(answer, now);
        feeds.add(FeedPoll.answered(feedId, fresh.size(), now));
        feed.confirmedMove().ifPresent(target -> move(feed, target, now));
        return fresh.size();
    }

    /** A known entry that says another thing than last time may belong to a changed article; another feed's view of it does not count. */
    private void noteChanges(Feed feed, Set<String> known, Collection<DiscoveredEntry> entries, Instant now) {
        if (known.isEmpty()) {
            return;
        }
        Map<String, String> before = articles.findEntryHashes(feed, known);
        for (DiscoveredEntry entry : entries) {
            String identity = entry.identityHash();
            // Of two entries with one address the first counts, each time.
            if (before.containsKey(identity) && !entry.contentHash().equals(before.remove(identity))) {
                articles.findByIdentity(identity).ifPresent(article -> article.seen(entry, now));
            }
        }
    }

    /** Entries that the feed brought before under another address are no new articles. */
    private List<DiscoveredEntry> withoutMoved(Feed feed, List<DiscoveredEntry> entries, Instant now) {
        if (feed.lastSuccessAt().isEmpty()) {
            return entries;
        }
        List<Article> before = articles.findByGuids(
                feed, entries.stream().flatMap(entry -> entry.guid().stream()).collect(Collectors.toSet()));
        List<DiscoveredEntry> fresh = new ArrayList<>();
        for (DiscoveredEntry entry : entries) {
            before.stream()
                    .filter(article -> article.isSame(entry))
                    .findFirst()
                    .ifPresentOrElse(article -> article.seen(entry, now), () -> fresh.add(entry));
        }
        return fresh;
    }

    private void move(Feed feed, String target, Instant now) {
        if (feeds.findByUrl(target).isPresent()) {
            feed.switchOff(Reason.DUPLICATE, "moved to " + target + ", which is polled already", now);
        } else {
            feed.follow();
        }
    }

    private void add(Feed feed, Publisher owner, DiscoveredEntry entry, Instant now) {
        Article article = new Article(feed, owner, entry, now);
        Instant oldest = now.minus(config.maxAge());
        if (entry.publishedAt().filter(at -> at.isBefore(oldest)).isPresent()) {
            article.skip(Reason.STALE, "published " + entry.publishedAt().get() + ", before " + oldest);
        }
        articles.add(article);
    }

    private Publisher publisher(URI address, String name) {
        return publishers.findOrAdd(PublisherDomain.of(address), name, clock.instant());
    }

    /** Leaves a feed alone for as long as its host asked, without counting that as a failure. */
    void hold(long feedId, Duration wait) {
        feeds.get(feedId).hold(wait, clock.instant());
    }

    /** Takes note of a poll that brought nothing, and when to try again. */
    void fail(long feedId, ReasonedException failure) {
        Feed feed = feeds.get(feedId);
        feeds.add(FeedPoll.failed(feedId, failure.reason(), failure.getMessage(), clock.instant()));
        Optional<Duration> retryAfter = Optional.empty();
        if (failure instanceof FetchException answer) {
            if (answer.status().orElse(0) == GONE) {
                feed.switchOff(Reason.HTTP_STATUS, "the publisher took this feed away (410)", clock.instant());
                return;
            }
            retryAfter = answer.retryAfter();
        }
        feed.failed(failure.reason(), failure.getMessage(), retryAfter, jitter.getAsDouble(), clock.instant());
    }
}
