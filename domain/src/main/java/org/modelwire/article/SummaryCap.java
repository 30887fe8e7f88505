package org.modelwire.article;

import java.util.Collection;
import java.util.OptionalInt;

/** The longest summary that the publishers of some articles allow ({@code max-snippet}), in characters. */
public final class SummaryCap {

    private SummaryCap() {}

    /** The smallest cap of the articles; empty if none has one. */
    public static OptionalInt of(Collection<Article> articles) {
        return articles.stream()
                .flatMapToInt(article -> article.maxSnippet().stream())
                .min();
    }
}
