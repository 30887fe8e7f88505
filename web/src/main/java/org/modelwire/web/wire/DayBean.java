package org.modelwire.web.wire;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.modelwire.story.WireDay;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.DayView;

/** The wire of a day: all its briefs, the weightiest first, and the way to the days beside it. */
@Named("dayPage")
@RequestScoped
public class DayBean implements PageContent {

    @Inject
    private WireReader wire;

    @Inject
    private NextRun nextRun;

    @Inject
    private Clock clock;

    private LocalDate date;
    private boolean continued;
    private WireReader.Day day;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        Optional<LocalDate> asked = date(key, WireDay.of(clock.instant()).date());
        Optional<String> last = Optional.ofNullable(request.getParameter("after"));
        Optional<WireReader.Day> found = asked.flatMap(given -> wire.day(new WireDay(given), last));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        date = asked.get();
        continued = last.isPresent();
        day = found.get();
        return Outcome.FOUND;
    }

    /** The day that an address names; empty if there is none such, or it is still to come. */
    static Optional<LocalDate> date(String key, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(key.replace('/', '-'))).filter(named -> !named.isAfter(today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "Monday 23 November 2026". */
    public String getName() {
        return ReaderTime.weekday(date) + " " + date.getYear();
    }

    public String getIso() {
        return date.toString();
    }

    public String getHref() {
        return DayView.href(date);
    }

    public boolean isToday() {
        return date.equals(WireDay.of(clock.instant()).date());
    }

    /** Whether this is a further page of the day. */
    public boolean isContinued() {
        return continued;
    }

    /** How many briefs the day has. */
    public long getCount() {
        return day.count();
    }

    /** The weightiest brief; null if there is none. */
    public BriefRow getLead() {
        return day.top().isEmpty() ? null : day.top().get(0);
    }

    /** The next weightiest. */
    public List<BriefRow> getSecondary() {
        return day.top().isEmpty() ? List.of() : day.top().subList(1, day.top().size());
    }

    /** The others of this page, the newest first. */
    public List<BriefRow> getRiver() {
        return day.river();
    }

    /** The next page of this day; empty if there is none. */
    public String getNext() {
        return day.next().map(slug -> getHref() + "?after=" + slug).orElse("");
    }

    /** The last earlier day that has briefs; null if there is none. */
    public DayView getBefore() {
        return beside(day.before());
    }

    /** The first later day that has briefs; null if there is none. */
    public DayView getAfter() {
        return beside(day.after());
    }

    private static DayView beside(Optional<WireDay> other) {
        return other.map(found -> new DayView(found.date(), List.of())).orElse(null);
    }

    /** When the next briefs come. */
    public String getNextRun() {
        return nextRun.inWords();
    }
}
