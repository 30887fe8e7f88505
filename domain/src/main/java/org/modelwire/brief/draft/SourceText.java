package org.modelwire.brief.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * The text of one source article, as a gate compares a draft with it.
 *
 * @param domain the publisher's domain
 * @param title the publisher's headline
 * @param text main text, plain, paragraphs separated by a blank line
 * @param publishedAt when the publisher published it, if known
 */
public record SourceText(String domain, String title, String text, Optional<Instant> publishedAt) {}
