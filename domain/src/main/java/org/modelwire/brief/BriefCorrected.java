package org.modelwire.brief;

import java.time.Instant;

/** Words of a public brief were put right. */
public record BriefCorrected(long briefId, String slug, Instant at) implements BriefEvent {}
