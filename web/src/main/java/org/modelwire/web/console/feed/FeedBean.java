package org.modelwire.web.console.feed;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.modelwire.feed.FeedPreviews;
import org.modelwire.feed.Feeds;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.view.Answer;

/** One feed: how its polls went, what a poll would bring now, and its switch. */
@Named("feedPage")
@ViewScoped
public class FeedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String WHY = "switch:why";
    private static final int LONGEST_WHY = 500;

    @Inject
    private FeedReader reader;

    @Inject
    private Feeds feeds;

    @Inject
    private FeedPreviews previews;

    @Inject
    private DeskBean desk;

    private long id;
    private FeedRow feed;
    private List<PollRow> polls;
    private PreviewView tested;
    private String why = "";

    @PostConstruct
    void load() {
        id = Answer.number("id").orElse(-1L);
        refresh();
    }

    private void refresh() {
        feed = reader.find(id).orElse(null);
        polls = feed == null ? List.of() : reader.polls(id);
    }

    /** Answers with an error page if there is no such feed. */
    public void check() {
        if (feed == null) {
            Answer.unknown();
        }
    }

    /** Switches the feed off if it is shown as on, and on if it is shown as off; nothing if somebody did so before. */
    public void turn() {
        if (!feed.isOff() && why.isBlank()) {
            Answer.refused(WHY, "Say why, for whoever looks next.");
            return;
        }
        if (why.length() > LONGEST_WHY) {
            Answer.refused(WHY, "Say it in at most 500 characters.");
            return;
        }
        boolean wasOff = feed.isOff();
        boolean changed = wasOff ? feeds.switchOn(id, desk.getLogin()) : feeds.switchOff(id, why, desk.getLogin());
        refresh();
        if (changed) {
            why = "";
            Answer.done(wasOff ? "Switched on. The next run polls it." : "Switched off. No run polls it.");
        } else {
            Answer.refused("Somebody else has switched it meanwhile. Nothing was changed.");
        }
    }

    /** Fetches the feed as a poll would, and keeps nothing. */
    public void test() {
        tested = null;
        try {
            tested = PreviewView.of(feed.url(), previews.fetch(feed.url()));
        } catch (ReasonedException e) {
            Answer.refused("A poll would fail now: " + e.getMessage());
        }
    }

    public String getTitle() {
        return feed == null ? "Feed" : feed.title();
    }

    public FeedRow getFeed() {
        return feed;
    }

    public List<PollRow> getPolls() {
        return polls;
    }

    public PreviewView getTested() {
        return tested;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why == null ? "" : why;
    }
}
