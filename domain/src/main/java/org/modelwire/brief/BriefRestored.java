package org.modelwire.brief;

import java.time.Instant;

/** A brief that was hidden is out again, with the text that it had. */
public record BriefRestored(long briefId, String slug, Instant at) implements BriefEvent {}
