package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.WatchView;

/** The front page. */
@Named("front")
@RequestScoped
public class FrontBean implements PageContent {

    @Inject
    private Pages pages;

    @Inject
    private NextRun nextRun;

    private FrontLayout layout;
    private List<WatchView> watch = List.of();
    private long count;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        Pages.Front front = pages.front();
        layout = FrontLayout.of(front.newest());
        watch = front.watch();
        count = front.count();
        return Outcome.FOUND;
    }

    /** Null if there is no brief. */
    public BriefRow getLead() {
        return layout.lead().orElse(null);
    }

    public List<BriefRow> getSecondary() {
        return layout.secondary();
    }

    public List<FrontLayout.Day> getRiver() {
        return layout.river();
    }

    /** Unresolved items, those that are due first. */
    public List<WatchView> getWatch() {
        return watch;
    }

    /** How many briefs there are in all. */
    public long getCount() {
        return count;
    }

    public String getToday() {
        return nextRun.today();
    }

    /** When the next briefs come. */
    public String getNextRun() {
        return nextRun.inWords();
    }
}
