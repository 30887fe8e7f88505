package org.modelwire.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Part;
import org.modelwire.report.ReportDesk;
import org.modelwire.report.ReportForm;

/** What the form reads and does, each time in one transaction. */
@ApplicationScoped
@Transactional
public class Reports {

    @Inject
    private BriefRepository briefs;

    @Inject
    private ReportDesk desk;

    /**
     * A brief as its readers can object to it.
     *
     * @param sentences headline first, then in printing order
     */
    public record Objectionable(String slug, String headline, List<String> sentences) {}

    /** A public brief. */
    public Optional<Objectionable> find(String slug) {
        return briefs.findPublic(slug).map(brief -> {
            List<String> sentences = new ArrayList<>(List.of(brief.current().headline()));
            for (Part part : Part.values()) {
                brief.current().sentences(part).stream()
                        .map(BriefSentence::text)
                        .forEach(sentences::add);
            }
            return new Objectionable(slug, brief.current().headline(), sentences);
        });
    }

    /** Whether a brief was there and was taken back. */
    public boolean isWithdrawn(String slug) {
        return briefs.findBySlug(slug)
                .filter(brief -> brief.state() == BriefState.WITHDRAWN)
                .isPresent();
    }

    /** Takes a report in; empty if the brief is gone meanwhile. */
    public Optional<String> file(String slug, ReportForm form) {
        return desk.file(slug, form);
    }
}
