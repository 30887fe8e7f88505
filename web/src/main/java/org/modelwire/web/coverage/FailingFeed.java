package org.modelwire.web.coverage;

import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedState;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.ReasonWords;

/**
 * A feed that could not be read when it was tried last.
 *
 * @param why in words
 * @param next what happens next, in words
 */
public record FailingFeed(String domain, String title, String why, String next) {

    static FailingFeed of(Feed feed) {
        return new FailingFeed(
                feed.publisher().domain(),
                feed.title(),
                feed.reason().map(ReasonWords::of).orElse("not read"),
                feed.state() == FeedState.OFF
                        ? "switched off until an editor looks at it"
                        : "tried again after " + ReaderTime.exact(feed.nextDueAt()));
    }

    public String getDomain() {
        return domain;
    }

    public String getTitle() {
        return title;
    }

    public String getWhy() {
        return why;
    }

    public String getNext() {
        return next;
    }
}
