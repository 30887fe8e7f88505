package org.modelwire.brief.review;

import java.util.List;

/**
 * What came of an approval.
 *
 * @param open what still stands against the text; empty if it is out
 * @param flags what the brief is flagged for and nobody has answered; empty if the text is out
 */
public record Decision(List<OpenPoint> open, List<String> flags) {

    /** Whether readers see the text now. */
    public boolean isOut() {
        return open.isEmpty() && flags.isEmpty();
    }
}
