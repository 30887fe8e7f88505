package org.modelwire.brief;

import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.brief.draft.SourceText;

/** Turns a stored article into what writers read and gates compare with. */
public final class SourceTexts {

    private SourceTexts() {}

    /**
     * Its publisher, title, text and day.
     *
     * @param article one whose text was read
     */
    public static SourceText of(Article article) {
        return new SourceText(
                article.publisher().domain(),
                article.title(),
                article.sourceText().orElseThrow(),
                Optional.of(article.reportedAt()));
    }
}
