package org.modelwire.brief;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.draft.DraftWatch;

/**
 * A public brief has a further text, because a later article adds to it.
 *
 * @param why what readers are told about it
 */
public record BriefUpdated(long briefId, String slug, Optional<DraftWatch> watch, String why, Instant at)
        implements BriefEvent {}
