package org.modelwire.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.ContextKind;

/**
 * A brief in the queue.
 *
 * @param state of the text that waits; a public one if the brief is only flagged
 * @param number of the text that waits
 * @param update whether readers see an earlier text of it
 * @param gates which gates object, each once
 * @param flags how many things it is flagged for
 * @param takenBy the editor who has it in hand now
 */
public record QueueRow(
        long briefId,
        String slug,
        String headline,
        Optional<ContextKind> kind,
        BriefState state,
        int number,
        boolean update,
        int significance,
        Instant reportedAt,
        List<String> gates,
        int flags,
        Optional<String> takenBy) {}
