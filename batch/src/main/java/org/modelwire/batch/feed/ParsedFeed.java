package org.modelwire.batch.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.modelwire.feed.Timetable;

/**
 * A feed as its publisher wrote it.
 *
 * @param format for example {@code rss_2.0}, {@code atom_1.0}, {@code json_1.1}
 * @param title plain text
 * @param site the page that the feed belongs to
 * @param entries in the publisher's order
 * @param timetable how often it wants to be asked
 */
public record ParsedFeed(
        String format, Optional<String> title, Optional<URI> site, List<ParsedEntry> entries, Timetable timetable) {

    ParsedFeed(String format, Optional<String> title, Optional<URI> site, List<ParsedEntry> entries) {
        this(format, title, site, entries, Timetable.NONE);
    }

    ParsedFeed with(Timetable found) {
        return new ParsedFeed(format, title, site, entries, found);
    }
}
