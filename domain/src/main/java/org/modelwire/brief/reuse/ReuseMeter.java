package org.modelwire.brief.reuse;

import java.util.List;
import org.modelwire.brief.Span;

/** Counts words as the gate against copying does. */
public interface ReuseMeter {

    /**
     * Measures a text against one article.
     *
     * @param article the article's text
     * @param sentences those of ours
     * @param excerpts where the words that we show as evidence stand in the article
     */
    Reuse measure(String article, List<String> sentences, List<Span> excerpts);

    /** How many words a text has. */
    int words(String text);
}
