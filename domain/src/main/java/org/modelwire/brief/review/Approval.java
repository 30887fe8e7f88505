package org.modelwire.brief.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * An editor's word for one text, read in full.
 *
 * @param reviewer the name that readers see
 * @param ticked the points of the checklist; all of them
 * @param textHash SHA-256 of the text that was read, see {@link org.modelwire.brief.BriefRevision#textHash}
 */
public record Approval(String reviewer, Set<ReviewPoint> ticked, String textHash) {

    /** Refuses a review that leaves a point out. */
    public Approval {
        Set<ReviewPoint> left = EnumSet.allOf(ReviewPoint.class);
        left.removeAll(ticked);
        if (!left.isEmpty()) {
            throw new IncompleteReviewException(left);
        }
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a review has a reviewer");
        }
        ticked = Set.copyOf(ticked);
    }
}
