package org.modelwire.brief;

import java.time.Instant;

/** A public brief is kept from readers while a request about it is looked at. */
public record BriefHidden(long briefId, String slug, Instant at) implements BriefEvent {}
