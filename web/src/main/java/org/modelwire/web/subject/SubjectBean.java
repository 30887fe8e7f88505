package org.modelwire.web.subject;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.modelwire.story.WireDay;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.DayView;
import org.modelwire.web.support.view.SubjectView;
import org.modelwire.web.support.view.WatchView;

/** The page of a subject: its briefs as a timeline, who is named beside it, and what is open about it. */
@Named("subjectPage")
@RequestScoped
public class SubjectBean implements PageContent {

    @Inject
    private SubjectReader reader;

    @Inject
    private Clock clock;

    private SubjectReader.Page page;
    private WeekChart chart;
    private boolean continued;
    private Optional<String> moved = Optional.empty();

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        moved = reader.movedTo(slug);
        if (moved.isPresent()) {
            return Outcome.MOVED;
        }
        LocalDate today = WireDay.of(clock.instant()).date();
        Optional<String> last = Optional.ofNullable(request.getParameter("after"));
        Optional<SubjectReader.Page> found = reader.page(slug, last, new WireDay(WeekChart.begins(today)).begins());
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        page = found.get();
        chart = WeekChart.of(page.reported(), today);
        continued = last.isPresent();
        return Outcome.FOUND;
    }

    @Override
    public String movedTo() {
        return "/mentions/" + moved.orElseThrow();
    }

    public SubjectView getSubject() {
        return page.subject();
    }

    /** How many briefs name it, in words. */
    public String getCount() {
        return page.count() == 1 ? "1 brief" : page.count() + " briefs";
    }

    public String getSince() {
        return ReaderTime.date(WireDay.of(page.since()).date());
    }

    /** Whether this is a further page. */
    public boolean isContinued() {
        return continued;
    }

    /** Days of the timeline, the newest first. */
    public List<DayView> getDays() {
        return DayView.of(page.briefs());
    }

    /** The next page; empty if there is none. */
    public String getNext() {
        return page.next()
                .map(slug -> getSubject().getHref() + "?after=" + slug)
                .orElse("");
    }

    /** Who is named in the same briefs, the most often first. */
    public List<CountedSubject> getBeside() {
        return page.beside().stream().map(other -> CountedSubject.of(other, 0)).toList();
    }

    /** What is open about it, the earliest day first. */
    public List<WatchView> getWatch() {
        return page.watch();
    }

    public WeekChart getChart() {
        return chart;
    }
}
