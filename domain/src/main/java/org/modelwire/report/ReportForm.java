package org.modelwire.report;

import java.util.Optional;

/**
 * What a reader fills in.
 *
 * @param sentence the sentence of the brief that is meant, if one is
 * @param words what is wrong, in the reader's words; at most {@link InaccuracyReport#MAX_WORDS} characters
 * @param mail where an answer may go, checked by the caller; deleted when the report is resolved
 */
public record ReportForm(InaccuracyKind kind, Optional<String> sentence, String words, Optional<String> mail) {

    /** Refuses what an editor could not make sense of. */
    public ReportForm {
        if (words.isBlank() || words.length() > InaccuracyReport.MAX_WORDS) {
            throw new IllegalArgumentException(
                    "the words must have 1 to " + InaccuracyReport.MAX_WORDS + " characters");
        }
    }
}
