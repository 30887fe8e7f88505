package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.feed.ParsedFeed;
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
    private IntakeLedger ledger;

    @Override
    public AddedFeed add(String url, String actor) throws ReasonedException {
        URI address = FeedAddress.of(url);
        try {
            Fetched fetched = fetcher.fetch(FetchRequest.of(address, FetchRequest.Kind.FEED));
            try {
                return store(address, fetched, actor);
            } catch (ReasonedException e) {
                if (e.reason() == Reason.NOT_A_FEED) {
                    return discovered(fetched, actor, e);
                }
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReasonedException(Reason.INTERRUPTED, url + " was not read: the server is stopping", e);
        }
    }

    private AddedFeed discovered(Fetched page, String actor, ReasonedException notAFeed)
            throws ReasonedException, InterruptedException {
        List<URI> named = FeedLinks.of(page.text(), page.address());
        if (named.isEmpty()) {
            throw new ReasonedException(
                    Reason.NOT_A_FEED, notAFeed.getMessage() + ", and without " + FeedLinks.WANTED, notAFeed);
        }
        URI feed = named.get(0);
        AddedFeed added = store(feed, fetcher.fetch(FetchRequest.of(feed, FetchRequest.Kind.FEED)), actor);
        return new AddedFeed(
                added.id(),
                added.url(),
                added.title(),
                added.known(),
                Optional.of(page.address().toString()));
    }

    private AddedFeed store(URI address, Fetched fetched, String actor) throws ReasonedException {
        ParsedFeed feed = parser.parse(fetched.body(), fetched.header("content-type"), fetched.address());
        URI owner = feed.site().filter(site -> site.getHost() != null).orElse(address);
        return OnConflict.retryOnce(() -> ledger.add(address, feed.title().orElse(address.toString()), owner, actor));
    }

    @Override
    public List<AddedFeed> importOpml(String text, String actor) throws ReasonedException {
        List<AddedFeed> added = new ArrayList<>();
        for (OpmlReader.ListedFeed listed : opml.read(text)) {
            added.add(OnConflict.retryOnce(() -> ledger.add(
                    listed.address(), listed.title().orElse(listed.address().toString()), listed.address(), actor)));
        }
        return added;
    }
}
