package org.modelwire.web.console.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.feed.FeedOverviewRepository;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherOverviewRepository;
import org.modelwire.publisher.PublisherOverviewRepository.Filter;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.Publishers;

/** Reads publishers for people who settle something with them, and settles it; each call is one transaction. */
@ApplicationScoped
@Transactional
public class PublisherDesk {

    private static final int MOST_FEEDS = 200;

    @Inject
    private PublisherOverviewRepository overview;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private FeedOverviewRepository feeds;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private Publishers settled;

    /** What is settled with a publisher, as somebody sees and changes it. */
    public record Terms(String country, PublisherPolicy policy, String note) implements Serializable {

        static Terms of(Publisher publisher) {
            return new Terms(publisher.country().orElse(""), publisher.policy(), publisher.policyNote());
        }
    }

    /** How many publishers there are. */
    public long count(Filter filter) {
        return overview.count(filter);
    }

    /** Some of the publishers, by domain. */
    public List<ListedPublisher> rows(Filter filter, int first, int most) {
        List<Publisher> page = overview.find(filter, first, most);
        Map<Long, Long> counts =
                feeds.countByPublisher(page.stream().map(Publisher::id).toList());
        return page.stream()
                .map(publisher -> ListedPublisher.of(
                        publisher, agreed.of(publisher).policy(), counts.getOrDefault(publisher.id(), 0L)))
                .toList();
    }

    /** What is settled with the publisher at a domain. */
    public Optional<Terms> terms(String domain) {
        return publishers.findByDomain(domain).map(Terms::of);
    }

    /**
     * Settles something with a publisher.
     *
     * @param seen what whoever decides has seen
     * @return whether that is still so; if not, nothing is changed
     * @throws IllegalArgumentException if there is no such country
     */
    public boolean settle(String domain, Terms seen, Terms wanted, String actor) {
        if (!terms(domain).equals(Optional.of(seen))) {
            return false;
        }
        Optional<String> country = Optional.of(wanted.country()).filter(code -> !code.equalsIgnoreCase(seen.country()));
        Optional<PublisherPolicy> policy = Optional.of(wanted.policy())
                .filter(chosen -> chosen != seen.policy() || !wanted.note().equals(seen.note()));
        settled.settle(domain, country, policy, wanted.note(), actor);
        return true;
    }

    /** A feed of a publisher. */
    public record OwnFeed(long id, String title, String url) implements Serializable {

        public String getHref() {
            return "/console/feed?id=" + id;
        }

        public String getTitle() {
            return title;
        }

        public String getUrl() {
            return url;
        }
    }

    /** The feeds of the publisher at a domain, by address. */
    public List<OwnFeed> feeds(String domain) {
        return publishers
                .findByDomain(domain)
                .map(publisher -> feeds.findByPublisher(publisher.id(), MOST_FEEDS))
                .orElse(List.of())
                .stream()
                .map(feed -> new OwnFeed(feed.id(), feed.title(), feed.url()))
                .toList();
    }
}
