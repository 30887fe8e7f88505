package org.modelwire.article;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of an article; the one table of moves. */
public enum ArticleState implements State<ArticleState> {
    /** Known from a feed; its page is not read yet. */
    DISCOVERED,
    /** Its text is here and waits to be analysed. */
    FETCHED,
    /** A brief covers it. */
    ANALYSED,
    /** Left out on purpose, with a reason. */
    SKIPPED,
    /** Something went wrong; tried again at a known time, or given up. */
    FAILED;

    @Override
    public Set<ArticleState> nextStates() {
        return switch (this) {
            case DISCOVERED -> EnumSet.of(FETCHED, SKIPPED, FAILED);
            case FETCHED -> EnumSet.of(ANALYSED, SKIPPED, FAILED);
            case FAILED -> EnumSet.of(FETCHED, ANALYSED, SKIPPED, FAILED);
            case ANALYSED, SKIPPED -> EnumSet.noneOf(ArticleState.class);
        };
    }
}
