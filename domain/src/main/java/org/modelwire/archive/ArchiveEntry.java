package org.modelwire.archive;

import java.time.LocalDate;
import java.util.List;

/**
 * A brief as it is searched.
 *
 * @param text headline and summary
 * @param subjects slugs of the subjects that it mentions, each once
 * @param day when its story was reported, in UTC
 * @param isPublic whether readers can see it
 * @param read what stories are not grounded by
 */
public record ArchiveEntry(
        long briefId,
        String slug,
        String text,
        List<String> subjects,
        LocalDate day,
        boolean isPublic,
        ReaderFields read) {}
