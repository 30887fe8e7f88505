package org.modelwire.web.console.feed;

import java.io.Serializable;
import org.modelwire.feed.FeedPoll;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.ReasonWords;

/** How a poll went. */
public record PollRow(String at, String iso, boolean failed, String result, String detail) implements Serializable {

    static PollRow of(FeedPoll poll) {
        return new PollRow(
                ReaderTime.exact(poll.at()),
                ReaderTime.iso(poll.at()),
                poll.reason().isPresent(),
                poll.reason()
                        .map(ReasonWords::of)
                        .orElseGet(() -> poll.fresh() == 0
                                ? "nothing new"
                                : Figures.count(poll.fresh(), "new article", "new articles")),
                poll.detail().orElse(""));
    }

    public String getAt() {
        return at;
    }

    public String getIso() {
        return iso;
    }

    public String getTag() {
        return failed ? "tag tag-bad" : "tag tag-good";
    }

    public String getWord() {
        return failed ? "failed" : "answered";
    }

    public String getResult() {
        return result;
    }

    public String getDetail() {
        return detail;
    }
}
