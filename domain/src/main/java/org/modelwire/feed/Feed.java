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

/**
 * An address that a publisher fills with entries, and how well polling it goes. A run polls every feed that nobody asked
 * it to leave alone; those that are due by their own rhythm come first.
 */
@Entity
@NamedQuery(name = Feed.FIND_ALL, query = "select f from Feed f join fetch f.publisher order by f.url")
@NamedQuery(name = Feed.FIND_BY_HASH, query = "select f from Feed f join fetch f.publisher where f.urlHash = :hash")
@NamedQuery(
        name = Feed.FIND_DUE,
        query = "select f from Feed f join fetch f.publisher where f.state = org.modelwire.feed.FeedState.ACTIVE"
                + " and (f.heldUntil is null or f.heldUntil <= :now) order by f.nextDueAt, f.id")
public class Feed {

    static final String FIND_ALL = "Feed.findAll";
    static final String FIND_BY_HASH = "Feed.findByHash";
    static final String FIND_DUE = "Feed.findDue";

    /** Polls that must see the same new address before it is taken over. */
    public static final int CONFIRMATIONS = 2;

    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(2);

    /** Back-offs are lengthened by up to this share of theirs, so that feeds that fell together do not rise together. */
    private static final double JITTER = 0.25;

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

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "poll_interval")
    private long pollSeconds;

    @Column(name = "moved_to")
    private String movedTo;

    @Column(name = "moved_seen")
    private int movedSeen;

    @Column(name = "first_url")
    private String firstUrl;

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
        this.pollSeconds = Duration.ofHours(6).toSeconds();
        this.createdAt = now;
    }

    static String hashOf(String url) {
        return Sha256.of(url);
    }

    /** Takes note of a poll that brought an answer, new or not modified. */
    public void polled(PollAnswer answer, Instant now) {
        answer.etag().filter(value -> value.length() <= 1_000).ifPresent(value -> etag = value);
        answer.lastModified().filter(value -> value.length() <= 200).ifPresent(value -> lastModified = value);
        lastPolledAt = now;
        lastSuccessAt = now;
        if (!answer.published().isEmpty()) {
            pollSeconds = answer.timetable().interval(answer.published(), now).toSeconds();
        }
        nextDueAt = answer.timetable().due(now, Duration.ofSeconds(pollSeconds));
        heldUntil = null;
        failures = 0;
        reason = null;
        detail = null;
        moved(answer.movedTo().filter(target -> target.length() <= 2_048 && !target.equals(url)));
    }

    /** A new address counts from its second sighting in a row; a detour by mistake is forgotten with the next poll. */
    private void moved(Optional<String> target) {
        movedSeen = target.isEmpty() ? 0 : target.get().equals(movedTo) ? movedSeen + 1 : 1;
        movedTo = target.orElse(null);
    }

    /** The new address, once it is confirmed and not yet taken over. */
    public Optional<String> confirmedMove() {
        return movedTo().filter(target -> movedSeen >= CONFIRMATIONS);
    }

    /** Takes over the confirmed new address. */
    public void follow() {
        String target = confirmedMove().orElseThrow(() -> new IllegalStateException("feed " + id + " has not moved"));
        firstUrl = firstUrl();
        url = target;
        urlHash = hashOf(target);
        movedTo = null;
        movedSeen = 0;
    }

    /**
     * Takes note of a poll that failed. The first failure is tried again in the next run; more wait 2, 4, 8 ... hours and
     * up to a quarter longer, at most two days, or as long as the publisher asks, if that is longer.
     *
     * @param jitter where in that quarter, from 0 to 1
     */
    public void failed(Reason why, String what, Optional<Duration> retryAfter, double jitter, Instant now) {
        failures++;
        lastPolledAt = now;
        reason = why;
        detail = Texts.cut(what, 1_000);
        Duration step = failures == 1 ? Duration.ZERO : Duration.ofHours(1L << Math.min(failures - 1, 6));
        Duration backOff = step.plusSeconds((long) (step.toSeconds() * JITTER * jitter));
        hold(retryAfter.filter(asked -> asked.compareTo(backOff) > 0).orElse(backOff), now);
    }

    /** Leaves the feed alone for a time, at most two days, because its host asked for that; nothing failed. */
    public void hold(Duration wait, Instant now) {
        heldUntil = now.plus(wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait);
        nextDueAt = heldUntil;
    }

    /** Switches the feed off, because the publisher took it away or an editor wants it. */
    public void switchOff(Reason why, String what, Instant now) {
        state = FeedState.OFF;
        lastPolledAt = now;
        failures++;
        reason = why;
        detail = Texts.cut(what, 1_000);
    }

    /** Leaves the feed alone until somebody switches it on again; nothing failed. */
    void rest(String why) {
        state = FeedState.OFF;
        reason = null;
        detail = Texts.cut(why, 1_000);
    }

    /** Polls the feed again from the next run on, whatever went wrong before. */
    void resume(Instant now) {
        state = FeedState.ACTIVE;
        failures = 0;
        reason = null;
        detail = null;
        heldUntil = null;
        nextDueAt = now;
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

    /** The address that the feed was added by; entries without a link are known by it. */
    public String firstUrl() {
        return firstUrl == null ? url : firstUrl;
    }

    /** Where the publisher says the feed has moved, while that is not confirmed. */
    public Optional<String> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    /** Until when the feed is left alone. */
    public Optional<Instant> heldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    /** Time from one poll to the next, as the feed's rhythm suggests it. */
    public Duration pollInterval() {
        return Duration.ofSeconds(pollSeconds);
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

    /** When the next poll is worth its while, by the feed's rhythm or after a failure. */
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
