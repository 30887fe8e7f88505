package org.modelwire.web.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.listing.BriefListRepository;
import org.modelwire.story.WireDay;
import org.modelwire.watch.WatchRepository;
import org.modelwire.watch.WatchState;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.WatchView;

/** Reads the front page and the pages of days, each in one transaction. */
@ApplicationScoped
@Transactional
public class WireReader {

    static final int ON_DAY = 100;

    private static final int ON_FRONT = 60;
    private static final int TO_WATCH = 3;

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefListRepository lists;

    @Inject
    private WatchRepository watchItems;

    @Inject
    private BriefReader reader;

    @Inject
    private Clock clock;

    /** What the front page shows: the newest briefs, what to watch, and how many briefs there are in all. */
    public record Front(List<BriefRow> newest, List<WatchView> watch, long count) {}

    /** Reads the front page. */
    public Front front() {
        List<WatchView> watch = Stream.concat(
                        watchItems.findPublic(EnumSet.of(WatchState.DUE), TO_WATCH).stream(),
                        watchItems.findPublic(EnumSet.of(WatchState.OPEN, WatchState.EXTENDED), TO_WATCH).stream())
                .map(item -> reader.watch(item, briefs.get(item.briefId())))
                .toList();
        return new Front(rows(briefs.findNewest(ON_FRONT)), watch, briefs.countPublic());
    }

    /**
     * What the page of a day shows.
     *
     * @param count how many briefs the day has
     * @param top the weightiest of them, at most as many as stand at the top
     * @param river the others of this page, the newest first
     * @param next slug of the brief after which the next page goes on; empty if there is none
     * @param before the last earlier day that has briefs
     * @param after the first later day that has briefs
     */
    public record Day(
            long count,
            List<BriefRow> top,
            List<BriefRow> river,
            Optional<String> next,
            Optional<WireDay> before,
            Optional<WireDay> after) {}

    /**
     * Reads a page of a day.
     *
     * @param last slug of the brief that the page before showed last; empty for the first page
     * @return empty if no brief of that day that readers saw is called so
     */
    public Optional<Day> day(WireDay day, Optional<String> last) {
        Optional<Brief> shown = last.flatMap(lists::findShown)
                .filter(brief -> WireDay.of(brief.reportedAt()).equals(day));
        if (last.isPresent() && shown.isEmpty()) {
            return Optional.empty();
        }
        List<Brief> top = lists.findWeightiest(day, 1 + FrontLayout.SECONDARY);
        List<Brief> page = lists.findDay(day, shown, ON_DAY + 1);
        List<Brief> river = page.stream()
                .limit(ON_DAY)
                .filter(brief -> !top.contains(brief))
                .toList();
        return Optional.of(new Day(
                lists.count(day),
                rows(top),
                rows(river),
                page.size() > ON_DAY ? Optional.of(page.get(ON_DAY - 1).slug()) : Optional.empty(),
                lists.findDayBefore(day),
                lists.findDayAfter(day)));
    }

    private List<BriefRow> rows(List<Brief> found) {
        return reader.rows(found, clock.instant());
    }
}
