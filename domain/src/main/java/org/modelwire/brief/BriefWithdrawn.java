package org.modelwire.brief;

import java.time.Instant;

/** A public brief is gone for good. */
public record BriefWithdrawn(long briefId, String slug, Gone how, Instant at) implements BriefEvent {}
