package org.modelwire.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.shared.ReasonedException;

/** Shows what would be read of a feed. Stores nothing. */
public interface FeedPreviews {

    /**
     * Fetches an address as a poll would and reads what it answers.
     *
     * @throws ReasonedException as {@link FeedIntake#add}
     */
    FeedPreview fetch(String url) throws ReasonedException;

    /**
     * Fetches an address, or the first of the feeds that the page at it names.
     *
     * @throws ReasonedException as {@link FeedIntake#add}
     */
    FoundFeed discover(String url) throws ReasonedException;

    /**
     * A feed that was looked for.
     *
     * @param address to add it by
     * @param foundOn the page that named it, if the address asked for was not the feed's own
     * @param others what else the page names
     */
    record FoundFeed(String address, Optional<String> foundOn, List<String> others, FeedPreview preview) {}

    /**
     * Reads a feed that somebody holds in hand.
     *
     * @param body text that was decoded already, whatever charset it names; or the bytes as a server sent them
     * @param contentType what the server said of the bytes, for their charset
     * @param url where it came from, if known; relative links are resolved against it
     * @throws ReasonedException not-a-feed, bad-encoding or too-large
     */
    FeedPreview read(Body body, Optional<String> contentType, Optional<String> url) throws ReasonedException;

    /** A feed's document, as text or as bytes. */
    sealed interface Body {}

    /** Text that was decoded already. */
    record Text(String text) implements Body {}

    /** Bytes in a charset that is to be found out. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Body {}

    /**
     * A feed as its publisher wrote it.
     *
     * @param url where it was read, after redirects
     * @param format for example {@code rss_2.0}, {@code atom_1.0}, {@code json_1.1}
     * @param title plain text
     * @param site the page that the feed belongs to
     * @param entries in the publisher's order
     */
    record FeedPreview(
            Optional<URI> url, String format, Optional<String> title, Optional<URI> site, List<PreviewEntry> entries) {}

    /**
     * One entry; anything may be missing.
     *
     * @param title plain text
     * @param id the entry's own identity as written
     * @param author names, separated by commas
     * @param summary plain text
     * @param content HTML as the publisher wrote it, not cleaned
     */
    record PreviewEntry(
            Optional<String> title,
            Optional<URI> link,
            Optional<String> id,
            Optional<String> author,
            Optional<Instant> publishedAt,
            Optional<Instant> updatedAt,
            Optional<String> summary,
            Optional<String> content) {}
}
