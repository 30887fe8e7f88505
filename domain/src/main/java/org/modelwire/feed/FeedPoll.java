package org.modelwire.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Texts;

/** How a poll of a feed went. Only ever added; old ones go. */
@Entity
@Table(name = "feed_poll")
public class FeedPoll {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "feed_id")
    private long feedId;

    private Instant at;

    @Column(name = "fresh")
    private int fresh;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String detail;

    /** For the persistence provider. */
    protected FeedPoll() {}

    private FeedPoll(long feedId, Instant at) {
        this.feedId = feedId;
        this.at = at;
    }

    /**
     * A poll that brought an answer.
     *
     * @param fresh how many articles were new
     */
    public static FeedPoll answered(long feedId, int fresh, Instant at) {
        FeedPoll poll = new FeedPoll(feedId, at);
        poll.fresh = fresh;
        return poll;
    }

    /** A poll that brought nothing. */
    public static FeedPoll failed(long feedId, Reason why, String what, Instant at) {
        FeedPoll poll = new FeedPoll(feedId, at);
        poll.reason = why;
        poll.detail = Texts.cut(what, 1_000);
        return poll;
    }

    long feedId() {
        return feedId;
    }

    public Instant at() {
        return at;
    }

    /** How many articles were new. */
    public int fresh() {
        return fresh;
    }

    /** Why it failed; empty if it did not. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
