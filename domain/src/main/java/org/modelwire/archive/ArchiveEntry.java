package org.modelwire.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A brief as it is searched.
 *
 * @param text headline and summary
 * @param subjects slugs of the subjects that it mentions, each once
 * @param day when its story was reported, in UTC
 * @param isPublic whether readers can see it
 * @param read what stories are not grounded by
 * @param embedding of the text, if there is one
 */
public record ArchiveEntry(
        long briefId,
        String slug,
        String text,
        List<String> subjects,
        LocalDate day,
        boolean isPublic,
        ReaderFields read,
        Optional<Embedding> embedding) {

    /** A brief that is searched by its words alone. */
    public ArchiveEntry(
            long briefId,
            String slug,
            String text,
            List<String> subjects,
            LocalDate day,
            boolean isPublic,
            ReaderFields read) {
        this(briefId, slug, text, subjects, day, isPublic, read, Optional.empty());
    }

    /** The same brief, searched by what it means too. */
    public ArchiveEntry with(Optional<Embedding> meaning) {
        return new ArchiveEntry(briefId, slug, text, subjects, day, isPublic, read, meaning);
    }
}
