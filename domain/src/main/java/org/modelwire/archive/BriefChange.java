package org.modelwire.archive;

import java.time.Instant;

/**
 * A brief that changed.
 *
 * @param version counts its changes
 */
public record BriefChange(long briefId, int version, Instant at) {}
