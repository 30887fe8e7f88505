package org.modelwire.archive;

import java.util.Optional;

/**
 * What a reader looks for among public briefs.
 *
 * @param text words in plain text of any length, in any form; without a word, all briefs fit
 * @param every whether a brief must hold every word, or any of them
 * @param after the {@link ReaderResult#next} of the page before; empty for the first page
 * @param most briefs to bring back, at least 1
 */
public record ReaderQuestion(
        String text, boolean every, ReaderFilter filter, ReaderOrder order, Optional<String> after, int most) {

    public ReaderQuestion {
        if (most < 1) {
            throw new IllegalArgumentException("at least one brief must be asked for, not " + most);
        }
    }
}
