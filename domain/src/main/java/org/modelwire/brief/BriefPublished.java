package org.modelwire.brief;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.draft.DraftWatch;

/** A brief went out. Fired inside the transaction of its publication. */
public record BriefPublished(long briefId, String slug, Optional<DraftWatch> watch, Instant at) implements BriefEvent {}
