package org.modelwire.batch.archive.rank;

import java.util.List;
import java.util.Optional;
import org.modelwire.archive.ReaderFilter;
import org.modelwire.archive.ReaderOrder;

/**
 * What an engine looks for on a reader's behalf, among public briefs.
 *
 * @param words analysed, each once; without any, all briefs fit
 * @param every whether a brief must hold every word
 * @param after the brief that was shown last; empty for the first page
 */
public record ReaderQuery(
        List<String> words, boolean every, ReaderFilter filter, ReaderOrder order, Optional<Position> after) {

    /** How much a word of the headline tells beside one of headline or summary, where it counts a second time. */
    public static final float HEADLINE_BOOST = 2;

    /** How much a word of the context tells. */
    public static final float CONTEXT_BOOST = 0.4f;

    /** First day that counts, in days since 1 January 1970. */
    public long from() {
        return filter.from().map(day -> day.toEpochDay()).orElse(0L);
    }

    /** Last day that counts. */
    public long to() {
        return filter.to().map(day -> day.toEpochDay()).orElse((long) Integer.MAX_VALUE);
    }
}
