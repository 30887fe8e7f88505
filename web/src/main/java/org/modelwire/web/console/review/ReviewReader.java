package org.modelwire.web.console.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.StandingFindings;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.review.EditorNote;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.web.console.evidence.SourceReader;
import org.modelwire.web.support.ReaderTime;

/** Reads what the review screen shows, in one transaction each. */
@ApplicationScoped
@Transactional
public class ReviewReader {

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefNoteRepository flags;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private StandingFindings standing;

    @Inject
    private SourceReader sources;

    /** A brief as it stands now; empty if there is none. */
    public Optional<ReviewSnapshot> read(long briefId) {
        return briefs.findAny(briefId)
                .map(brief -> new ReviewSnapshot(
                        brief,
                        sources.read(brief.pending()),
                        flags.findOpenFlags(brief).stream().map(FlagView::new).toList(),
                        reviews.findNotes(briefId).stream()
                                .map(ReviewReader::words)
                                .toList()));
    }

    private static String words(EditorNote note) {
        return note.editor() + ", " + ReaderTime.exact(note.at()) + ", "
                + note.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + note.note();
    }

    /** What stands against a draft if it is put in the place of the pending text; the gates run for it now. */
    public List<PlacedFinding> judge(long briefId, Draft draft) {
        Brief brief = briefs.get(briefId);
        return standing.of(brief, draft).stream()
                .map(point -> new PlacedFinding(point.finding().sentence(), new FindingView(point)))
                .toList();
    }
}
