package org.modelwire.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param searched how many briefs were searched, fitting or not
 * @param since day of the earliest of them; empty if there was none
 * @param hits the best first; empty if nothing fits
 */
public record ArchiveResult(int searched, Optional<LocalDate> since, List<ArchiveHit> hits) {}
