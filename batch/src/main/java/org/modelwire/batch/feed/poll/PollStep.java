package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.shared.ReasonedException;

/** Reads every feed that is due and stores its new entries. The feeds of one host follow each other. */
@ApplicationScoped
public class PollStep implements Step {

    private static final Logger LOG = Logger.getLogger(PollStep.class.getName());

    private static final int THREADS = 24;

    @Inject
    private PollLedger ledger;

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private FeedParser parser;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        Collection<List<PollLedger.DueFeed>> hosts = ledger.due().stream()
                .collect(Collectors.groupingBy(
                        feed -> String.valueOf(feed.address().getHost())))
                .values();
        workers.forEachLane(hosts, THREADS, context, feed -> poll(feed, context));
    }

    private Outcome poll(PollLedger.DueFeed feed, StepContext context) throws InterruptedException {
        try {
            Fetched fetched = fetcher.fetch(
                    new FetchRequest(feed.address(), FetchRequest.Kind.FEED, feed.etag(), feed.lastModified()));
            List<DiscoveredEntry> entries = fetched.isNotModified() ? List.of() : entries(feed, fetched);
            context.wrote(OnConflict.retryOnce(() -> ledger.store(feed.id(), fetched, entries)));
            return Outcome.UNTOUCHED;
        } catch (ReasonedException e) {
            LOG.log(Level.WARNING, "feed not read run={0} feed={1} reason={2}: {3}", new Object[] {
                Long.toString(context.runId()), feed.address(), e.reason().code(), e.getMessage()
            });
            ledger.fail(feed.id(), e);
            return Outcome.FAILED;
        }
    }

    private List<DiscoveredEntry> entries(PollLedger.DueFeed feed, Fetched fetched) throws ReasonedException {
        return parser.parse(fetched.body(), fetched.header("content-type"), fetched.address()).entries().stream()
                .map(entry -> EntryReader.read(entry, feed.address()))
                .toList();
    }
}
