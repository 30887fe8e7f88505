package org.modelwire.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of a feed, whatever its format.
 *
 * @param self path of this page, with its query
 * @param home path of the page that readers see instead
 * @param gone what was an entry and is none any more
 * @param updated when something on the wire last changed; empty before the first brief
 * @param next path of the page with older entries
 */
record FeedPage(
        String self,
        String home,
        String title,
        String subtitle,
        List<FeedItem> items,
        List<Tombstone> gone,
        Optional<Instant> updated,
        Optional<String> next) {

    /** An entry that was taken back. */
    record Tombstone(String id, Instant at) {}
}
