package org.modelwire.batch.archive.rank;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an engine does for the archive: keep words and bring back candidates. It neither analyses text nor decides the
 * order that counts, so that engines cannot differ in either. Failures are an {@link java.io.UncheckedIOException}.
 */
public interface ArchiveIndex extends AutoCloseable {

    /** In how many briefs each word and each subject stands; one that is nowhere may be left out. */
    Frequencies frequencies(Collection<String> words, Collection<String> subjects);

    /** Brings back the briefs that fit best by BM25, and counts all that were looked through. */
    Candidates find(IndexQuery query, int most);

    /** Brings back public briefs in the order that a reader wants, and counts all that fit. */
    FoundBriefs find(ReaderQuery query, int most);

    /** How many briefs it holds. */
    long count();

    /** Adds briefs or replaces them; the next call finds them. */
    void put(Collection<IndexedEntry> briefs);

    /** Takes briefs out; the next call does not find them. */
    void remove(Collection<Long> briefIds);

    /** What {@link #followed} kept last; empty if the index is new, damaged or of an older form. */
    Optional<Instant> followedUntil();

    /** Keeps everything for good, and this instant with it. */
    void followed(Instant until);

    /** Replaces everything. Each brief is found as it was or as it is until this returns; if it throws, none is lost. */
    void rebuild(Iterable<List<IndexedEntry>> pages, Instant until);

    @Override
    void close();
}
