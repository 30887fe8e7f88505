package org.modelwire.batch.archive.rank;

import java.util.Collection;

/**
 * What an engine looks for: briefs within some days that hold one of the words or subjects.
 *
 * @param scope which briefs are looked through at all
 */
public record IndexQuery(Collection<String> words, Collection<String> subjects, Scope scope) {

    /** A shared subject outweighs a shared word among candidates. */
    public static final float SUBJECT_BOOST = 2.5f;

    /**
     * Which briefs are looked through.
     *
     * @param from first day that counts, in days since 1 January 1970
     * @param to last day that counts
     */
    public record Scope(long from, long to, boolean publicOnly) {}
}
