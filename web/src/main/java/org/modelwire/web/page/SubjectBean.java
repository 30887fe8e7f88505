package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.SubjectView;

/** The page of a subject: its briefs as a timeline, and who is named beside it. */
@Named("subjectPage")
@RequestScoped
public class SubjectBean implements PageContent {

    private static final int BESIDE = 12;

    @Inject
    private Pages pages;

    private SubjectView subject;
    private List<BriefRow> briefs = List.of();
    private List<Beside> beside = List.of();

    /** A subject that is named in the same briefs, and in how many of them. */
    public record Beside(SubjectView subject, long briefs) {

        public SubjectView getSubject() {
            return subject;
        }

        public long getBriefs() {
            return briefs;
        }
    }

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        Optional<Pages.SubjectBriefs> found = pages.subject(slug);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        subject = found.get().subject();
        briefs = found.get().briefs();
        beside = beside(subject, briefs);
        return Outcome.FOUND;
    }

    static List<Beside> beside(SubjectView subject, List<BriefRow> briefs) {
        Map<SubjectView, Long> counts = new LinkedHashMap<>();
        briefs.stream()
                .flatMap(brief -> brief.mentions().stream())
                .filter(other -> !other.equals(subject))
                .forEach(other -> counts.merge(other, 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<SubjectView, Long>comparingByValue().reversed())
                .limit(BESIDE)
                .map(entry -> new Beside(entry.getKey(), entry.getValue()))
                .toList();
    }

    public SubjectView getSubject() {
        return subject;
    }

    /** How many briefs name it, in words. */
    public String getCount() {
        return briefs.size() == 1 ? "1 brief" : briefs.size() + " briefs";
    }

    /** Days of the timeline, the newest first. */
    public List<FrontLayout.Day> getDays() {
        return FrontLayout.byDay(briefs);
    }

    public List<Beside> getBeside() {
        return beside;
    }

    public String getSince() {
        return ReaderTime.date(ReaderTime.day(briefs.get(briefs.size() - 1).reportedAt()));
    }
}
