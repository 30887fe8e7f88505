package org.modelwire.brief.draft;

import java.time.LocalDate;

/** An earlier brief that the writer was offered and may cite by its slug; anything else may not be cited. */
public record ArchiveOffer(String slug, String headline, String summary, LocalDate date) {}
