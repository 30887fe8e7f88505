package org.modelwire.web.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;
import org.modelwire.brief.listing.BriefListRepository;
import org.modelwire.brief.listing.MentionRepository;
import org.modelwire.brief.listing.SubjectCount;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectRepository;
import org.modelwire.watch.PublicWatchRepository;
import org.modelwire.watch.WatchItem;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.SubjectView;
import org.modelwire.web.support.view.WatchView;

/** Reads what the pages of subjects show, each in one transaction. */
@ApplicationScoped
@Transactional
public class SubjectReader {

    /** What counts as recent activity. */
    static final Duration RECENT = Duration.ofDays(30);

    private static final int MOST_ACTIVE = 12;
    private static final int ON_PAGE = 40;
    private static final int BESIDE = 12;
    private static final int TO_WATCH = 5;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private MentionRepository mentions;

    @Inject
    private BriefListRepository lists;

    @Inject
    private PublicWatchRepository ledger;

    @Inject
    private BriefReader reader;

    @Inject
    private Clock clock;

    /**
     * What the index shows.
     *
     * @param all every subject that public briefs name, in any order
     * @param active those named most in recent briefs, the most named first
     */
    public record Index(List<SubjectCount> all, List<SubjectCount> active) {}

    /** Reads the index. */
    public Index index() {
        return new Index(
                mentions.countAll(), mentions.countSince(clock.instant().minus(RECENT), MOST_ACTIVE));
    }

    /**
     * What a subject's page shows.
     *
     * @param count how many briefs name it
     * @param since when the earliest of them was reported
     * @param reported when those of the chart's weeks were reported
     * @param briefs those of this page, the newest first
     * @param next slug of the brief after which the next page goes on; empty if there is none
     * @param beside who is named in the same briefs, and in how many
     * @param watch what is open about it, the earliest day first
     */
    public record Page(
            SubjectView subject,
            long count,
            Instant since,
            List<Instant> reported,
            List<BriefRow> briefs,
            Optional<String> next,
            List<SubjectCount> beside,
            List<WatchView> watch) {}

    /** The slug under which a subject has its page now, if it is another one: an editor merged it, or it is another name. */
    public Optional<String> movedTo(String slug) {
        return subjects.findBySlug(slug).map(Subject::slug).filter(own -> !own.equals(slug));
    }

    /**
     * Reads a page of a subject.
     *
     * @param last slug of the brief that the page before showed last; empty for the first page
     * @param chartFrom first instant of the chart
     * @return empty if no public brief names the subject, or no brief that readers saw is called as {@code last} says
     */
    public Optional<Page> page(String slug, Optional<String> last, Instant chartFrom) {
        Optional<SubjectView> subject = subjects.findBySlug(slug).map(SubjectView::of);
        Optional<Instant> since = mentions.findFirst(slug);
        Optional<Brief> shown = last.flatMap(lists::findShown);
        if (subject.isEmpty() || since.isEmpty() || last.isPresent() && shown.isEmpty()) {
            return Optional.empty();
        }
        List<Brief> found = lists.findMentioning(slug, shown, ON_PAGE + 1);
        return Optional.of(new Page(
                subject.get(),
                mentions.count(slug),
                since.get(),
                mentions.findReported(slug, chartFrom),
                reader.rows(found.stream().limit(ON_PAGE).toList(), clock.instant()),
                found.size() > ON_PAGE ? Optional.of(found.get(ON_PAGE - 1).slug()) : Optional.empty(),
                mentions.countBeside(slug, BESIDE),
                watch(ledger.findWaitingAbout(slug, TO_WATCH))));
    }

    private List<WatchView> watch(List<WatchItem> items) {
        Map<Long, Brief> printed = lists
                .findAll(items.stream().map(WatchItem::briefId).toList())
                .stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
        return items.stream()
                .map(item -> reader.watch(item, printed.get(item.briefId())))
                .toList();
    }
}
