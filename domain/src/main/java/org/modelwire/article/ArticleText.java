package org.modelwire.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What was read of an article.
 *
 * @param text main text, plain, paragraphs separated by a blank line
 * @param language BCP 47 tag, if known
 */
public record ArticleText(
        String title, String text, Optional<Instant> publishedAt, Optional<String> author, Optional<String> language) {}
