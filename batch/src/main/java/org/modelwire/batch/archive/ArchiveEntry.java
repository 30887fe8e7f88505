package org.modelwire.batch.archive;

import java.time.LocalDate;
import java.util.List;

/**
 * An earlier brief as it is searched.
 *
 * @param text headline and summary
 * @param subjects slugs of the subjects that it mentions
 * @param day when its story was reported, in UTC
 */
public record ArchiveEntry(String slug, String text, List<String> subjects, LocalDate day) {}
