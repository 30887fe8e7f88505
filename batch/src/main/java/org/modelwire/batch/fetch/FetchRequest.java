package org.modelwire.batch.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * One thing to fetch.
 *
 * @param address http or https
 * @param kind what is expected there; decides the size limit and the {@code Accept} header
 * @param etag validator of the copy we hold, as the server gave it
 * @param lastModified date of the copy we hold, as the server gave it
 */
public record FetchRequest(URI address, Kind kind, Optional<String> etag, Optional<String> lastModified) {

    /** What is expected at an address, with the most bytes that are read of it, counted after decompression. */
    public enum Kind {
        FEED(
                15 << 20,
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                        + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"),
        PAGE(10 << 20, "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"),
        ROBOTS(512 << 10, "text/plain, */*;q=0.1"),
        LICENCE(1 << 20, "application/rsl+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"),
        WELL_KNOWN(512 << 10, "application/json, text/plain;q=0.9, */*;q=0.1");

        private final int maxBytes;
        private final String accept;

        Kind(int maxBytes, String accept) {
            this.maxBytes = maxBytes;
            this.accept = accept;
        }

        /** The most bytes that are read, after decompression. */
        public int maxBytes() {
            return maxBytes;
        }

        /** Whether a longer answer is cut (RFC 9309, section 2.5, for robots.txt) and not refused. */
        boolean isCut() {
            return this == ROBOTS;
        }

        String accept() {
            return accept;
        }
    }

    /** A request without validators: the answer is always the whole thing. */
    public static FetchRequest of(URI address, Kind kind) {
        return new FetchRequest(address, kind, Optional.empty(), Optional.empty());
    }
}
