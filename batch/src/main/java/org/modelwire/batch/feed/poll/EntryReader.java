package org.modelwire.batch.feed.poll;

import java.net.URI;
import java.util.Optional;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.article.CanonicalAddress;
import org.modelwire.batch.feed.ParsedEntry;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.Sha256;

/** Turns what a feed says of an entry into what we keep of it: an address, and an identity that outlives small changes. */
final class EntryReader {

    private static final int LONGEST_URL = 2_048;
    private static final int MARK_LENGTH = 16;

    private EntryReader() {}

    /**
     * Reads an entry. One without a usable link keeps the feed's address with a mark of its own, so that it is neither
     * lost nor taken for another.
     */
    static DiscoveredEntry read(ParsedEntry entry, URI feed) {
        Optional<CanonicalAddress> canonical = entry.link()
                .or(() -> entry.id().flatMap(WebAddress::parse))
                .filter(found -> found.toString().length() <= LONGEST_URL)
                .map(CanonicalAddress::of);
        String content = entry.content().or(entry::summary).orElse("");
        String mark = entry.id().orElseGet(() -> entry.title().orElse("") + "\n" + content);
        URI address = canonical
                .map(CanonicalAddress::link)
                .orElseGet(() -> URI.create(feed + "#" + Sha256.of(mark).substring(0, MARK_LENGTH)));
        String identity = canonical.map(CanonicalAddress::identity).orElse(address.toString());
        return new DiscoveredEntry(
                address.toString(),
                Sha256.of(identity),
                entry.id(),
                entry.title().orElse(""),
                entry.author(),
                entry.publishedAt().or(entry::updatedAt),
                entry.content().or(entry::summary),
                entry.updatedAt(),
                entry.terms());
    }
}
