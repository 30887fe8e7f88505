package org.modelwire.article;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a feed, ready to become an article.
 *
 * @param url address to read and to link to, at most 2,048 characters
 * @param identityHash SHA-256 of what identifies the article, in hexadecimal
 * @param title plain text; blank if the feed gives none
 * @param content the feed's own HTML of the entry, if it has any
 */
public record DiscoveredEntry(
        String url,
        String identityHash,
        Optional<String> guid,
        String title,
        Optional<String> author,
        Optional<Instant> publishedAt,
        Optional<String> content) {}
