package org.modelwire.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/** An address that a publisher fills with entries, and how well polling it goes. */
@Entity
@NamedQuery(name = Feed.FIND_ALL, query = "select f from Feed f join fetch f.publisher order by f.url")
@NamedQuery(name = Feed.FIND_BY_HASH, query = "select f from Feed f join fetch f.publisher where f.urlHash = :hash")
@NamedQuery(
        name = Feed.FIND_DUE,
        query = "select f from Feed f join fetch f.publisher where f.state = org.modelwire.feed.FeedState.ACTIVE"
                + " and f.nextDueAt <= :now order by f.nextDueAt, f.id")
public class Feed {

    static final String FIND_ALL = "Feed.findAll";
    static final String FIND_BY_HASH = "Feed.findByHash";
    static final String FIND_DUE = "Feed.findDue";

    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publisher_id", updatable = false)
    private Publisher publisher;

    private String url;

    @Column(name = "url_hash")
    private String urlHash;

    private String title;

    @Enumerated(EnumType.STRING)
    private FeedState state;

    private String etag;

    @Column(name = "last_modified")
    private String lastModified;

    @Column(name = "last_polled_at")
    private Instant lastPolledAt;

    @Column(name = "last_success_at")
    private Instant lastSuccessAt;

    @Column(name = "next_due_at")
    private Instant nextDueAt;

    private int failures;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String detail;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Feed() {}

    /** A feed that is due at once. */
    public Feed(Publisher publisher, String url, String title, Instant now) {
        this.publisher = publisher;
        this.url = url;
        this.urlHash = hashOf(url);
        this.title = Texts.cut(title, 500);
        this.state = FeedState.ACTIVE;
        this.nextDueAt = now;
        this.createdAt = now;
    }

    static String hashOf(String url) {
        return Sha256.of(url);
    }

    /** Takes note of a poll that brought an answer, new or not modified. The feed is due again at once: a run polls all. */
    public void polled(Optional<String> newEtag, Optional<String> newLastModified, Instant now) {
        newEtag.filter(value -> value.length() <= 1_000).ifPresent(value -> etag = value);
        newLastModified.filter(value -> value.length() <= 200).ifPresent(value -> lastModified = value);
        lastPolledAt = now;
        lastSuccessAt = now;
        nextDueAt = now;
        failures = 0;
        reason = null;
        detail = null;
    }

    /**
     * Takes note of a poll that failed. The first failure is tried again in the next run; more wait 2, 4, 8 ... hours, at
     * most two days, or as long as the publisher asks.
     */
    public void failed(Reason why, String what, Optional<Duration> retryAfter, Instant now) {
        failures++;
        lastPolledAt = now;
        reason = why;
        detail = Texts.cut(what, 1_000);
        Duration backOff = failures == 1 ? Duration.ZERO : Duration.ofHours(1L << Math.min(failures - 1, 6));
        Duration wait = retryAfter.filter(asked -> asked.compareTo(backOff) > 0).orElse(backOff);
        nextDueAt = now.plus(wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait);
    }

    /** Switches the feed off, because the publisher took it away or an editor wants it. */
    public void switchOff(Reason why, String what, Instant now) {
        state = FeedState.OFF;
        lastPolledAt = now;
        failures++;
        reason = why;
        detail = Texts.cut(what, 1_000);
    }

    public Long id() {
        return id;
    }

    public Publisher publisher() {
        return publisher;
    }

    public String url() {
        return url;
    }

    public String title() {
        return title;
    }

    public FeedState state() {
        return state;
    }

    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    public Optional<String> lastModified() {
        return Optional.ofNullable(lastModified);
    }

    public Optional<Instant> lastPolledAt() {
        return Optional.ofNullable(lastPolledAt);
    }

    public Optional<Instant> lastSuccessAt() {
        return Optional.ofNullable(lastSuccessAt);
    }

    public Instant nextDueAt() {
        return nextDueAt;
    }

    public int failures() {
        return failures;
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
