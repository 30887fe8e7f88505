package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.review.EditorNote;
import org.modelwire.brief.review.FindingAcceptance;
import org.modelwire.brief.review.FindingKey;
import org.modelwire.brief.review.NoteKind;
import org.modelwire.brief.review.OpenPoint;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.brief.review.StaleTextException;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.StateChanged;

/**
 * What editors decide about a text that waits, short of letting it out: accept a finding, hold it, send it back to the writer,
 * reject it. Each decision names the text that was looked at, and none is taken about another one.
 */
@ApplicationScoped
@Transactional
public class DraftDecisions {

    private static final String ACCEPTANCE = "finding acceptance";
    private static final String REJECTED = "REJECTED";

    @Inject
    private BriefRepository briefs;

    @Inject
    private StandingFindings standing;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private BriefFlags flags;

    @Inject
    private BriefExits exits;

    @Inject
    private Clock clock;

    /**
     * An editor lets the text pass in spite of a finding.
     *
     * @param findingKey see {@link FindingKey}
     * @param why 1 to 1,000 characters
     * @throws IllegalArgumentException if the finding does not stand, cannot be accepted, or was accepted by this editor
     * @throws StaleTextException if the pending text is another one
     */
    public void accept(long briefId, int number, String findingKey, String why, String editor) {
        Brief brief = waiting(briefId, number);
        OpenPoint point = standing.of(brief).stream()
                .filter(one -> FindingKey.of(one.finding()).equals(findingKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this finding no longer stands"));
        Finding finding = point.finding();
        if (!point.rule().isAcceptable()) {
            throw new IllegalArgumentException("a finding of " + finding.gate() + " " + point.missing());
        }
        if (point.accepted().stream().anyMatch(one -> one.editor().equals(editor))) {
            throw new IllegalArgumentException("you have accepted it already; " + point.missing());
        }
        FindingAcceptance acceptance = new FindingAcceptance(briefId, number, finding, why, editor, clock.instant());
        reviews.add(acceptance);
        exits.tell(new StateChanged(
                ACCEPTANCE,
                acceptance.id(),
                Optional.empty(),
                "ACCEPTED",
                editor,
                brief.slug() + " " + finding.gate() + ": " + acceptance.why(),
                acceptance.at()));
    }

    /**
     * Holds the text until an editor takes it up again; no run lets it out.
     *
     * @param note what it waits for; 1 to 1,000 characters
     * @throws StaleTextException if the pending text is another one
     */
    public void hold(long briefId, int number, String note, String editor) {
        note(waiting(briefId, number), NoteKind.HOLD, note, editor);
    }

    /**
     * Has the text written anew in the next run, with a note for the writer. Until then it is held.
     *
     * @param note what is to change; 1 to 1,000 characters
     * @throws StaleTextException if the pending text is another one
     */
    public void sendBack(long briefId, int number, String note, String editor) {
        note(waiting(briefId, number), NoteKind.SEND_BACK, note, editor);
    }

    private void note(Brief brief, NoteKind kind, String words, String editor) {
        Instant now = clock.instant();
        BriefState before = brief.pendingState();
        reviews.add(new EditorNote(brief.id(), brief.pending().number(), kind, words, editor, now));
        if (before != BriefState.HELD) {
            brief.checked(true, now);
        }
        exits.tell(StateChanged.of(item(brief), brief.id(), before, brief.pendingState(), editor, words, now));
    }

    /**
     * Decides that the text is never published. Of a public brief only the text that waits goes; what readers see stays.
     *
     * @param why 1 to 1,000 characters
     * @throws StaleTextException if the pending text is another one
     */
    public void reject(long briefId, int number, String why, String editor) {
        Brief brief = waiting(briefId, number);
        Instant now = clock.instant();
        String item = item(brief);
        BriefState before = brief.pendingState();
        reviews.add(new EditorNote(briefId, number, NoteKind.REJECT, why, editor, now));
        reviews.findOrders(briefId).forEach(order -> order.done(now));
        if (brief.hasCandidate()) {
            brief.rejectCandidate();
        } else {
            brief.reject(Optional.empty(), now);
            flags.resolve(brief, editor, now);
        }
        exits.tell(new StateChanged(item, briefId, Optional.of(before.name()), REJECTED, editor, why, now));
    }

    /**
     * Answers what a brief is flagged for.
     *
     * @param why what was looked at and what follows; 1 to 1,000 characters
     * @throws IllegalArgumentException if no such flag is open
     */
    public void answer(long briefId, long flagId, String why, String editor) {
        if (why.isBlank() || why.length() > EditorNote.MAX_NOTE) {
            throw new IllegalArgumentException("it must have from 1 to " + EditorNote.MAX_NOTE + " characters");
        }
        BriefFlag flag = standing.flags(briefs.get(briefId)).stream()
                .filter(one -> one.id() == flagId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this flag is no longer open"));
        flags.answer(flag, why, editor, clock.instant());
    }

    private Brief waiting(long briefId, int number) {
        Brief brief = briefs.get(briefId);
        BriefRevision text = brief.pending();
        if (text.number() != number) {
            throw new StaleTextException(brief.slug(), text.number(), text.why());
        }
        if (!brief.pendingState().isWaiting()) {
            throw new IllegalStateChangeException(item(brief), briefId, brief.pendingState(), BriefState.HELD);
        }
        return brief;
    }

    private static String item(Brief brief) {
        return brief.hasCandidate() ? Publication.CANDIDATE : Publication.ITEM;
    }
}
