package org.modelwire.batch.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a feed; anything may be missing.
 *
 * @param title plain text
 * @param link absolute http or https address
 * @param id the entry's own identity as written (guid, id, rdf:about), never made up
 * @param author names, separated by commas
 * @param publishedAt when the publisher says it was first published
 * @param updatedAt when the publisher says it last changed
 * @param summary plain text
 * @param content HTML as the publisher wrote it, not cleaned
 * @param terms licence terms of the entry and of its feed, as XML
 */
public record ParsedEntry(
        Optional<String> title,
        Optional<URI> link,
        Optional<String> id,
        Optional<String> author,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<String> summary,
        Optional<String> content,
        Optional<String> terms) {}
