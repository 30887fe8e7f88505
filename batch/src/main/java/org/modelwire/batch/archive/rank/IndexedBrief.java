package org.modelwire.batch.archive.rank;

import java.util.List;
import java.util.Optional;
import org.modelwire.archive.Embedding;

/**
 * A brief as an engine keeps it.
 *
 * @param words analysed, in their order; none holds a space
 * @param day days since 1 January 1970
 */
public record IndexedBrief(
        long briefId,
        String slug,
        List<String> words,
        List<String> subjects,
        long day,
        boolean isPublic,
        Optional<Embedding> embedding) {}
