package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;

/**
 * What editors do with a brief that is out: they put words right, hide it, or take it back. Every brief that cites it is flagged and
 * the exits learn of it in the same transaction: all of it holds, or nothing.
 */
@ApplicationScoped
@Transactional
public class Corrections {

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefNoteRepository notes;

    @Inject
    private BriefFlags flags;

    @Inject
    private Publication publication;

    @Inject
    private BriefExits exits;

    @Inject
    private Clock clock;

    /**
     * Puts words of a public brief right wherever they stand in it, with a dated note that readers see. What the
     * gates find is kept with the text, but does not stop it: what they compare with is the very source that may be wrong,
     * and an editor answers for the words by name. A candidate that waits was written without knowing of it and is held.
     *
     * @return number of the corrected text
     * @throws IllegalArgumentException if the old words do not stand in the text
     * @throws org.modelwire.shared.IllegalStateChangeException if the brief is not out
     */
    public int correct(long briefId, CorrectedWords words, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        BriefState before = brief.state();
        BriefRevision old = brief.current();
        BriefRevision corrected =
                old.with(brief.nextNumber(), words.oldWords(), words.newWords(), words.note(actor), now);
        if (corrected.textHash().equals(old.textHash())) {
            throw new IllegalArgumentException("the text of " + brief.slug() + " does not hold the old words");
        }
        corrected.keep(publication.judge(corrected));
        brief.correct(corrected, now);
        notes.add(new Correction(corrected, words, actor));
        if (brief.hasCandidate()) {
            publication.hold(brief, List.of(overtaken(brief.pending(), words)), actor);
        }
        flags.resolve(brief, actor, now);
        flags.raiseOnCiting(brief, FlagKind.CITES_CORRECTED, corrected.why(), actor, now);
        exits.tell(
                StateChanged.of(Publication.ITEM, briefId, before, brief.state(), actor, corrected.why(), now),
                new BriefCorrected(briefId, brief.slug(), now));
        return corrected.number();
    }

    private static Finding overtaken(BriefRevision candidate, CorrectedWords words) {
        return Finding.at(
                "correction",
                Severity.BLOCK,
                Reason.UNSUPPORTED_CLAIM,
                candidate.headline(),
                "",
                "written before \u201c" + words.oldWords() + "\u201d was corrected to \u201c" + words.newWords()
                        + "\u201d");
    }

    /**
     * Keeps a public brief from readers while a request about it is looked at: it is gone from every exit, and may come back.
     *
     * @throws org.modelwire.shared.IllegalStateChangeException if the brief is not out
     */
    public void hide(long briefId, String why, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        BriefState before = brief.state();
        brief.hide(now);
        exits.tell(
                StateChanged.of(Publication.ITEM, briefId, before, brief.state(), actor, why, now),
                new BriefHidden(briefId, brief.slug(), now));
    }

    /**
     * Shows a hidden brief again, in every exit.
     *
     * @throws org.modelwire.shared.IllegalStateChangeException if the brief is not hidden
     */
    public void restore(long briefId, String why, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        BriefState before = brief.state();
        brief.restore(now);
        exits.tell(
                StateChanged.of(Publication.ITEM, briefId, before, brief.state(), actor, why, now),
                new BriefRestored(briefId, brief.slug(), now));
    }

    /**
     * Takes a public brief back for good: it is gone from every page, list and feed, and its address says so.
     *
     * @throws org.modelwire.shared.IllegalStateChangeException if the brief is not out
     */
    public void withdraw(long briefId, Gone how, String why, String actor) {
        withdraw(briefs.get(briefId), how, Optional.empty(), why, actor);
    }

    /**
     * Has a brief that was withdrawn before lead nowhere any more: its address says that it is gone, and no list names it.
     *
     * @throws org.modelwire.shared.IllegalStateChangeException if the brief is not withdrawn
     */
    public void sever(long briefId, Gone how, String why, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        brief.sever(how, now);
        exits.tell(
                StateChanged.of(Publication.ITEM, briefId, brief.state(), brief.state(), actor, why, now),
                new BriefWithdrawn(briefId, brief.slug(), how, now));
    }

    /** Takes a public brief back in favour of another one, to which its address leads from now on. */
    void withdraw(Brief brief, Gone how, Optional<Brief> successor, String why, String actor) {
        Instant now = clock.instant();
        BriefState before = brief.state();
        brief.withdraw(how, successor, now);
        flags.resolve(brief, actor, now);
        flags.raiseOnCiting(brief, FlagKind.CITES_WITHDRAWN, why, actor, now);
        exits.tell(
                StateChanged.of(Publication.ITEM, brief.id(), before, brief.state(), actor, why, now),
                new BriefWithdrawn(brief.id(), brief.slug(), how, now));
    }
}
