package org.modelwire.batch.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A feed as its publisher wrote it.
 *
 * @param format for example {@code rss_2.0}, {@code atom_1.0}, {@code json_1.1}
 * @param title plain text
 * @param site the page that the feed belongs to
 * @param entries in the publisher's order
 */
public record ParsedFeed(String format, Optional<String> title, Optional<URI> site, List<ParsedEntry> entries) {}
