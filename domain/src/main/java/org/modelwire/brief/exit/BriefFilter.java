package org.modelwire.brief.exit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which public briefs are listed.
 *
 * @param since published at this instant or later
 * @param mention slug of a subject that the current text names
 * @param publisher domain of a publisher whose article stands behind the current text
 */
public record BriefFilter(Optional<Instant> since, Optional<String> mention, Optional<String> publisher) {

    /** Every public brief. */
    public static final BriefFilter ALL = new BriefFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
