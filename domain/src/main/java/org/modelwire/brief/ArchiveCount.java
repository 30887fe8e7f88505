package org.modelwire.brief;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many earlier briefs a search of the archive went through, as it counted them itself.
 *
 * @param since day on which the earliest of them was reported; empty if there was none
 */
public record ArchiveCount(int briefs, Optional<LocalDate> since) {}
