package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.modelwire.brief.DraftDecisions;
import org.modelwire.brief.DraftEdits;
import org.modelwire.brief.Publication;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.review.Approval;
import org.modelwire.brief.review.Decision;
import org.modelwire.brief.review.Editor;

/**
 * All that an editor does with a text that waits. Each decision is one transaction, takes the brief in hand first, and is
 * refused while another editor has it ({@link TakenException}) or when the text is no longer the one that was looked at
 * ({@link org.modelwire.brief.review.StaleTextException}): one of two editors wins, and what the other typed is kept.
 */
@ApplicationScoped
@Transactional
public class ReviewDesk {

    @Inject
    private ReviewLocks locks;

    @Inject
    private UnfinishedEdits edits;

    @Inject
    private Publication publication;

    @Inject
    private DraftDecisions decisions;

    @Inject
    private DraftEdits texts;

    /** Lets a text out that the editor has reviewed, see {@link Publication#approve}; if it is out, the editor lets go of it. */
    public Decision approve(long briefId, Approval approval) {
        locks.take(briefId, approval.editor().login());
        Decision decision = publication.approve(briefId, approval);
        if (decision.isOut()) {
            done(briefId, approval.editor().login());
        }
        return decision;
    }

    /** Accepts a finding, see {@link DraftDecisions#accept}. */
    public void accept(long briefId, int number, String findingKey, String why, String editor) {
        locks.take(briefId, editor);
        decisions.accept(briefId, number, findingKey, why, editor);
    }

    /** Holds a text, see {@link DraftDecisions#hold}, and lets go of it. */
    public void hold(long briefId, int number, String note, String editor) {
        locks.take(briefId, editor);
        decisions.hold(briefId, number, note, editor);
        locks.release(briefId, editor);
    }

    /** Sends a text back to its writer, see {@link DraftDecisions#sendBack}, and lets go of it. */
    public void sendBack(long briefId, int number, String note, String editor) {
        locks.take(briefId, editor);
        decisions.sendBack(briefId, number, note, editor);
        locks.release(briefId, editor);
    }

    /** Rejects a text, see {@link DraftDecisions#reject}, and lets go of it. */
    public void reject(long briefId, int number, String why, String editor) {
        locks.take(briefId, editor);
        decisions.reject(briefId, number, why, editor);
        done(briefId, editor);
    }

    /** Answers what a brief is flagged for, see {@link DraftDecisions#answer}. */
    public void answer(long briefId, long flagId, String why, String editor) {
        locks.take(briefId, editor);
        decisions.answer(briefId, flagId, why, editor);
    }

    /** Puts an edited text in the place of the pending one, see {@link DraftEdits#edit}. */
    public int edit(long briefId, int number, Draft edited, String note, Editor editor) {
        locks.take(briefId, editor.login());
        int made = texts.edit(briefId, number, edited, note, editor);
        edits.drop(briefId, editor.login());
        return made;
    }

    /** Brings an earlier text back, see {@link DraftEdits#restore}. */
    public int restore(long briefId, int number, int earlier, Editor editor) {
        locks.take(briefId, editor.login());
        return texts.restore(briefId, number, earlier, editor);
    }

    private void done(long briefId, String editor) {
        edits.drop(briefId, editor);
        locks.release(briefId, editor);
    }
}
