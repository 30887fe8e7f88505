package org.modelwire.web.console.feed;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedState;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.ReasonWords;

/** A feed with its health. */
public record FeedRow(
        long id,
        String url,
        String title,
        String domain,
        Health health,
        String why,
        String detail,
        int failures,
        String polled,
        String succeeded,
        String due,
        String every,
        String movedTo)
        implements Serializable {

    private static final String NEVER = "never";

    /** How it does, in a word and its colour. */
    enum Health {
        OK("well", "tag tag-good"),
        NEW("new", "tag"),
        FAILING("failing", "tag tag-bad"),
        OFF("off", "tag tag-off");

        private final String word;
        private final String tag;

        Health(String word, String tag) {
            this.word = word;
            this.tag = tag;
        }

        static Health of(Feed feed) {
            if (feed.state() == FeedState.OFF) {
                return OFF;
            }
            return feed.failures() > 0 ? FAILING : feed.lastPolledAt().isEmpty() ? NEW : OK;
        }
    }

    static FeedRow of(Feed feed, Instant now) {
        return new FeedRow(
                feed.id(),
                feed.url(),
                feed.title(),
                feed.publisher().domain(),
                Health.of(feed),
                feed.reason().map(ReasonWords::of).orElse(""),
                feed.detail().orElse(""),
                feed.failures(),
                ago(feed.lastPolledAt(), now),
                ago(feed.lastSuccessAt(), now),
                due(feed, now),
                Figures.span(feed.pollInterval()),
                feed.movedTo().orElse(""));
    }

    private static String ago(Optional<Instant> at, Instant now) {
        return at.map(when -> ReaderTime.ago(when, now)).orElse(NEVER);
    }

    private static String due(Feed feed, Instant now) {
        if (feed.state() == FeedState.OFF) {
            return NEVER;
        }
        return feed.nextDueAt().isAfter(now) ? ReaderTime.exact(feed.nextDueAt()) : "next run";
    }

    public String getHref() {
        return "/console/feed?id=" + id;
    }

    public String getPublisherHref() {
        return "/console/publisher?domain=" + domain;
    }

    public String getUrl() {
        return url;
    }

    public String getTitle() {
        return title;
    }

    public String getDomain() {
        return domain;
    }

    public String getHealth() {
        return health.word;
    }

    public String getTag() {
        return health.tag;
    }

    public boolean isOff() {
        return health == Health.OFF;
    }

    public String getWhy() {
        return why;
    }

    public String getDetail() {
        return detail;
    }

    /** How often it failed in a row, in words; empty if it did not. */
    public String getFailures() {
        return failures == 0 || isOff() ? "" : failures == 1 ? "once" : failures + " times in a row";
    }

    public String getPolled() {
        return polled;
    }

    public String getSucceeded() {
        return succeeded;
    }

    public String getDue() {
        return due;
    }

    public String getEvery() {
        return every;
    }

    public String getMovedTo() {
        return movedTo;
    }
}
