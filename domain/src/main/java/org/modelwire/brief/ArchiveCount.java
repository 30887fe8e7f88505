package org.modelwire.brief;

import java.time.Instant;
import java.util.Optional;

/** How many earlier briefs a statement about the archive speaks of, and when the earliest of them was reported. */
public record ArchiveCount(int briefs, Optional<Instant> since) {}
