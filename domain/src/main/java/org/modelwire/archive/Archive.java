package org.modelwire.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.Span;

/**
 * Searches earlier briefs. Every implementation gives the same hits in the same order for the same question, and may be
 * asked by many threads at a time. A server that does not answer and a broken index are an {@link
 * java.io.UncheckedIOException}.
 */
public interface Archive {

    /** Finds the briefs that fit a question; the next search finds whatever was put before it began. */
    ArchiveResult search(ArchiveQuestion question);

    /**
     * Finds the public briefs that a reader looks for, a page at a time. By day, pages neither lose nor repeat a brief
     * because of what comes in meanwhile; by relevance, as long as nothing comes in.
     *
     * @throws IllegalArgumentException if the question goes on after something that no search has given
     */
    ReaderResult find(ReaderQuestion question);

    /** Where the words of a reader's question stand in a text, in any form, in order; none overlap. */
    List<Span> mark(String question, String text);

    /** How many briefs it holds, drafts included. */
    long count();

    /** Adds briefs; one that is there already is replaced. */
    void put(Collection<ArchiveEntry> entries);

    /** Takes briefs out; ids that are not there are fine. */
    void remove(Collection<Long> briefIds);

    /** Up to when it follows the database for certain; empty if it is new, damaged or of an older form. */
    Optional<Instant> followedUntil();

    /** Keeps for good whatever was put and removed so far, and that it follows the database until an instant. */
    void followed(Instant until);

    /**
     * Replaces everything it holds. Until this returns, searches find each brief as it was or as it is; if it throws,
     * none is lost.
     *
     * @param pages every brief that belongs in, page by page
     */
    void rebuild(Iterable<List<ArchiveEntry>> pages, Instant until);
}
