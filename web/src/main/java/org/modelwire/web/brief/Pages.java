package org.modelwire.web.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Gone;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefView;

/** Reads single briefs for the pages, each in one transaction. */
@ApplicationScoped
@Transactional
public class Pages {

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefReader reader;

    /** A public brief; empty if there is none at that address. */
    public Optional<BriefView> brief(String slug) {
        return briefs.findPublic(slug).map(reader::view);
    }

    /**
     * What an address without a public brief answers.
     *
     * @param movedTo path of the brief that tells its story now; empty if there is none
     */
    public record Absent(Outcome outcome, String movedTo) {}

    /** Whether a brief was at that address, and where it went. */
    public Absent absent(String slug) {
        Optional<Brief> withdrawn = briefs.findBySlug(slug).filter(brief -> brief.state() == BriefState.WITHDRAWN);
        if (withdrawn.isEmpty()) {
            return new Absent(Outcome.UNKNOWN, "");
        }
        return withdrawn
                .flatMap(Brief::successor)
                .filter(successor -> successor.state().isPublic())
                .map(successor -> new Absent(Outcome.MOVED, "/briefs/" + successor.slug()))
                .orElse(new Absent(
                        withdrawn
                                        .flatMap(Brief::gone)
                                        .filter(Gone.LEGAL::equals)
                                        .isPresent()
                                ? Outcome.LEGAL
                                : Outcome.WITHDRAWN,
                        ""));
    }

    /** The newest public brief, whose writer is the one at work now. */
    public Optional<BriefView> newest() {
        return briefs.findNewest(1).stream().findFirst().map(reader::view);
    }
}
