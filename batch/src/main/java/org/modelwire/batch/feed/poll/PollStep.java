package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.batch.fetch.HostGate;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.shared.ReasonedException;
import org.modelwire.trace.Traced;

/** Reads every feed that is due and stores its new entries. The feeds of one host follow each other. */
@ApplicationScoped
public class PollStep implements Step {

    private static final Logger LOG = Logger.getLogger(PollStep.class.getName());

    private static final int THREADS = 24;

    /** Beyond this nobody waits in line; pauses of politeness are far shorter. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Inject
    private PollLedger ledger;

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private FeedParser parser;

    @Inject
    private HostGate gate;

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
        workers.forEachLane(
                hosts,
                THREADS,
                context,
                Workers.Work.traced("read feed", "feed", PollLedger.DueFeed::id, feed -> poll(feed, context)));
    }

    private Outcome poll(PollLedger.DueFeed feed, StepContext context) throws InterruptedException {
        Duration hold = gate.delay(feed.address());
        if (hold.compareTo(LONG) > 0) {
            // The server sent another feed away in this run; that goes for all of its feeds.
            ledger.hold(feed.id(), hold);
            return Outcome.SKIPPED;
        }
        try {
            Fetched fetched = fetcher.fetch(
                    new FetchRequest(feed.address(), FetchRequest.Kind.FEED, feed.etag(), feed.lastModified()));
            PollReading reading = PollReading.of(feed, fetched, parser);
            context.wrote(OnConflict.retryOnce(() -> ledger.store(feed.id(), reading.answer(), reading.entries())));
            return Outcome.UNTOUCHED;
        } catch (ReasonedException e) {
            LOG.log(Level.WARNING, "feed not read run={0} feed={1} reason={2}: {3}", new Object[] {
                Long.toString(context.runId()), feed.address(), e.reason().code(), e.getMessage()
            });
            Traced.current().failed(e.reason());
            ledger.fail(feed.id(), e);
            return Outcome.FAILED;
        }
    }
}
