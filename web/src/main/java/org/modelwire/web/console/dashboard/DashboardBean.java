package org.modelwire.web.console.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.modelwire.desk.WaitingRepository;
import org.modelwire.web.console.access.ConsolePage;
import org.modelwire.web.console.access.DeskBean;

/** What one sees first: what waits and for how long, how the last night went, and the last fortnight. */
@Named("dashboard")
@RequestScoped
public class DashboardBean {

    @Inject
    private NightReader nights;

    @Inject
    private TrendReader trends;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private DeskBean desk;

    @Inject
    private Clock clock;

    private LastNight night = LastNight.NONE;
    private List<Heap> heaps = List.of();
    private List<Trend> charts = List.of();
    private Figure feeds;

    @PostConstruct
    void load() {
        night = nights.read();
        charts = trends.read();
        Instant now = clock.instant();
        heaps = List.of(
                Heap.of("drafts wait for an editor", waiting.drafts(), now, page("queue")),
                Heap.of("public briefs to look at again", waiting.flags(), now, page("queue")),
                Heap.of("reports of readers", waiting.reports(), now, page("reports")),
                Heap.of("takedown requests", waiting.takedowns(), now, page("takedowns")),
                Heap.of("watch items are due", waiting.watchItems(), now, page("watch")));
        feeds = new Figure("Feeds failing", Long.toString(waiting.failingFeeds()), "of " + waiting.feeds());
    }

    /** Where somebody of this role does it; empty if that is not theirs. */
    private String page(String view) {
        return ConsolePage.find(ConsolePage.ROOT + "/" + view)
                .filter(page -> desk.person().role().includes(page.least()))
                .map(ConsolePage::getPath)
                .orElse("");
    }

    public LastNight getNight() {
        return night;
    }

    public List<Heap> getHeaps() {
        return heaps;
    }

    public List<Trend> getTrends() {
        return charts;
    }

    public Figure getFeeds() {
        return feeds;
    }
}
