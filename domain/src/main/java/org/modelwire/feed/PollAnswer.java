package org.modelwire.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a poll that went well tells of its feed.
 *
 * @param etag validator as the server gave it
 * @param lastModified date as the server gave it
 * @param movedTo where the server says the feed has moved for good (301, 308)
 * @param timetable what the feed says of its rhythm
 * @param published when its entries were published; empty if the feed was not modified
 */
public record PollAnswer(
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<String> movedTo,
        Timetable timetable,
        Collection<Instant> published) {

    /** An answer that tells validators only. */
    public static PollAnswer of(Optional<String> etag, Optional<String> lastModified) {
        return new PollAnswer(etag, lastModified, Optional.empty(), Timetable.NONE, List.of());
    }
}
