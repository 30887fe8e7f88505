package org.modelwire.batch.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.feed.FeedIntake;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Takes feeds in, one by one after a look at them, or as a list. */
@ApplicationScoped
public class FeedIntakeService implements FeedIntake {

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private FeedParser parser;

    @Inject
    private OpmlReader opml;

    @Inject
    private PollLedger ledger;

    @Override
    public AddedFeed add(String url) throws ReasonedException {
        URI address = address(url);
        try {
            Fetched fetched = fetcher.fetch(FetchRequest.of(address, FetchRequest.Kind.FEED));
            ParsedFeed feed = parser.parse(fetched.body(), fetched.header("content-type"), fetched.address());
            URI owner = feed.site().filter(site -> site.getHost() != null).orElse(address);
            return OnConflict.retryOnce(() -> ledger.add(address, feed.title().orElse(url), owner));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReasonedException(Reason.INTERRUPTED, url + " was not read: the server is stopping", e);
        }
    }

    @Override
    public List<AddedFeed> importOpml(String text) throws ReasonedException {
        List<AddedFeed> added = new ArrayList<>();
        for (OpmlReader.ListedFeed listed : opml.read(text)) {
            added.add(OnConflict.retryOnce(() -> ledger.add(
                    listed.address(), listed.title().orElse(listed.address().toString()), listed.address())));
        }
        return added;
    }

    private static URI address(String url) throws ReasonedException {
        try {
            URI address = URI.create(url.strip());
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other text that is no address
        }
        throw new ReasonedException(
                Reason.NOT_A_FEED, "\"" + url + "\" is not an absolute http or https address; nothing was stored");
    }
}
