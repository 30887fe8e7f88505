package org.modelwire.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for among earlier briefs.
 *
 * @param text what it is about, in plain text of any length
 * @param embedding of the text, if there is one
 * @param subjects slugs of what it names, each once
 * @param from first day that counts; empty for the beginning of the archive
 * @param before first day that does not count any more
 * @param publicOnly whether only what readers can see counts, and no draft
 * @param most hits to bring back, at least 1
 */
public record ArchiveQuestion(
        String text,
        Optional<Embedding> embedding,
        List<String> subjects,
        Optional<LocalDate> from,
        LocalDate before,
        boolean publicOnly,
        int most) {

    public ArchiveQuestion {
        if (most < 1) {
            throw new IllegalArgumentException("at least one hit must be asked for, not " + most);
        }
    }

    /** What grounds a story: briefs and unheld drafts of earlier days. */
    public static ArchiveQuestion grounding(String text, List<String> subjects, LocalDate day, int most) {
        return new ArchiveQuestion(text, Optional.empty(), subjects, Optional.empty(), day, false, most);
    }

    /** What readers can see of some days, by its words. */
    public static ArchiveQuestion ofPublic(
            String text, List<String> subjects, Optional<LocalDate> from, LocalDate before, int most) {
        return new ArchiveQuestion(text, Optional.empty(), subjects, from, before, true, most);
    }

    /** The same question, asked by what it means too. */
    public ArchiveQuestion with(Optional<Embedding> meaning) {
        return new ArchiveQuestion(text, meaning, subjects, from, before, publicOnly, most);
    }
}
