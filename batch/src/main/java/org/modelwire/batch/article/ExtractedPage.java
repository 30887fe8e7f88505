package org.modelwire.batch.article;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.article.ArticleText;

/**
 * What a page says, without what surrounds it.
 *
 * @param title the publisher's headline, without the name of the site
 * @param text main text, plain; paragraphs separated by a blank line
 * @param publishedAt as the page states it
 * @param author names, separated by commas
 * @param language BCP 47 tag as the page states it, for example {@code en} or {@code pt-BR}
 * @param canonicalAddress the address that the page gives for itself, if it is one on the same site
 */
public record ExtractedPage(
        String title,
        String text,
        Optional<Instant> publishedAt,
        Optional<String> author,
        Optional<String> language,
        Optional<URI> canonicalAddress) {

    /** What of it is kept of an article. */
    ArticleText asText() {
        return new ArticleText(title, text, publishedAt, author, language);
    }
}
