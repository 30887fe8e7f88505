package org.modelwire.brief.review;

import java.util.Set;
import java.util.stream.Collectors;

/** Points of the checklist that a reviewer has not ticked. */
public final class IncompleteReviewException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    IncompleteReviewException(Set<ReviewPoint> left) {
        super("not ticked: " + left.stream().sorted().map(ReviewPoint::label).collect(Collectors.joining(", ")));
    }
}
