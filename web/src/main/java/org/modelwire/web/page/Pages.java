package org.modelwire.web.page;

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
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Gone;
import org.modelwire.subject.SubjectRepository;
import org.modelwire.watch.WatchRepository;
import org.modelwire.watch.WatchState;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.SubjectView;
import org.modelwire.web.support.view.WatchView;

/** Reads what the pages show, each page in one transaction. */
@ApplicationScoped
@Transactional
public class Pages {

    private static final int ON_FRONT = 60;
    private static final int ON_SUBJECT = 200;
    private static final int TO_WATCH = 3;

    @Inject
    private BriefRepository briefs;

    @Inject
    private SubjectRepository subjects;

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
        return new Front(reader.rows(briefs.findNewest(ON_FRONT), clock.instant()), watch, briefs.countPublic());
    }

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

    /** A subject with the briefs that name it, the newest first. */
    public record SubjectBriefs(SubjectView subject, List<BriefRow> briefs) {}

    /** Reads a subject page; empty if no public brief names the subject. */
    public Optional<SubjectBriefs> subject(String slug) {
        return subjects.findBySlug(slug)
                .map(subject -> new SubjectBriefs(
                        SubjectView.of(subject), reader.rows(briefs.findMentioning(slug, ON_SUBJECT), clock.instant())))
                .filter(found -> !found.briefs().isEmpty());
    }

    /** The newest public brief, whose writer is the one at work now. */
    public Optional<BriefView> newest() {
        return briefs.findNewest(1).stream().findFirst().map(reader::view);
    }
}
