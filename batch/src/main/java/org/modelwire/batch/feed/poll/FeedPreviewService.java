package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.feed.ParsedEntry;
import org.modelwire.batch.feed.ParsedFeed;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.feed.FeedPreviews;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Reads feeds with the parser and the fetcher of the nightly poll, and keeps nothing of them. */
@ApplicationScoped
public class FeedPreviewService implements FeedPreviews {

    /** Base of links in a body without an address, and its name in messages; leads nowhere (RFC 6761, section 6.4). */
    private static final URI NOWHERE = URI.create("http://body.invalid/");

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private FeedParser parser;

    @Override
    public FeedPreview fetch(String url) throws ReasonedException {
        return preview(fetched(FeedAddress.of(url)));
    }

    @Override
    public FoundFeed discover(String url) throws ReasonedException {
        URI address = FeedAddress.of(url);
        Fetched fetched = fetched(address);
        try {
            return new FoundFeed(address.toString(), Optional.empty(), List.of(), preview(fetched));
        } catch (ReasonedException e) {
            if (e.reason() != Reason.NOT_A_FEED) {
                throw e;
            }
            List<URI> named = FeedLinks.of(fetched.text(), fetched.address());
            if (named.isEmpty()) {
                throw new ReasonedException(Reason.NOT_A_FEED, e.getMessage() + ", and without " + FeedLinks.WANTED, e);
            }
            return new FoundFeed(
                    named.get(0).toString(),
                    Optional.of(fetched.address().toString()),
                    named.stream().skip(1).map(URI::toString).toList(),
                    preview(fetched(named.get(0))));
        }
    }

    private Fetched fetched(URI address) throws ReasonedException {
        try {
            return fetcher.fetch(FetchRequest.of(address, FetchRequest.Kind.FEED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReasonedException(Reason.INTERRUPTED, address + " was not read: the server is stopping", e);
        }
    }

    private FeedPreview preview(Fetched fetched) throws ReasonedException {
        return preview(
                Optional.of(fetched.address()),
                parser.parse(fetched.body(), fetched.header("content-type"), fetched.address()));
    }

    @Override
    public FeedPreview read(Body body, Optional<String> contentType, Optional<String> url) throws ReasonedException {
        Optional<URI> given = url.isPresent() ? Optional.of(FeedAddress.of(url.get())) : Optional.empty();
        URI address = given.orElse(NOWHERE);
        return preview(
                given,
                body instanceof Bytes bytes
                        ? parser.parse(bytes.bytes(), contentType, address)
                        : parser.parse(((Text) body).text(), address));
    }

    private static FeedPreview preview(Optional<URI> address, ParsedFeed feed) {
        return new FeedPreview(
                address,
                feed.format(),
                feed.title(),
                feed.site(),
                feed.entries().stream().map(FeedPreviewService::entry).toList());
    }

    private static PreviewEntry entry(ParsedEntry entry) {
        return new PreviewEntry(
                entry.title(),
                entry.link(),
                entry.id(),
                entry.author(),
                // as the poll keeps it
                entry.publishedAt().or(entry::updatedAt),
                entry.updatedAt(),
                entry.summary(),
                entry.content());
    }
}
