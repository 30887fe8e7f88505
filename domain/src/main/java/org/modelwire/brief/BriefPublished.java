package org.modelwire.brief;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.draft.DraftWatch;

/**
 * A brief went out. Fired inside the transaction of its publication.
 *
 * @param inTurn whether it is one of many that a run publishes one after another, so that nobody waits to see this one
 */
public record BriefPublished(long briefId, String slug, Optional<DraftWatch> watch, boolean inTurn, Instant at)
        implements BriefEvent {}
