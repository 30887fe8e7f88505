package org.modelwire.brief.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * An editor's word for one text, read in full.
 *
 * @param editor who read it; readers see the name
 * @param ticked the points of the checklist; all of them
 * @param textHash SHA-256 of the text that was read, see {@link org.modelwire.brief.BriefRevision#textHash}
 */
public record Approval(Editor editor, Set<ReviewPoint> ticked, String textHash) {

    /** Refuses a review that leaves a point out. */
    public Approval {
        Set<ReviewPoint> left = EnumSet.allOf(ReviewPoint.class);
        left.removeAll(ticked);
        if (!left.isEmpty()) {
            throw new IncompleteReviewException(left);
        }
        ticked = Set.copyOf(ticked);
    }
}
