package org.modelwire.batch.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsRule;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.trace.Traced;

/**
 * Reads the page of each new article, decides what we may do with it, and keeps its text. Where there is no page to be
 * had, the feed's own content does. The pages of one host follow each other.
 */
@ApplicationScoped
public class FetchStep implements Step {

    private static final Logger LOG = Logger.getLogger(FetchStep.class.getName());

    private static final int THREADS = 24;

    /** What trying again does not help, and nobody did wrong: the article is left out. */
    private static final Set<Reason> LEFT_OUT =
            EnumSet.of(Reason.ROBOTS, Reason.RESERVED, Reason.NO_ARTICLE_TEXT, Reason.DUPLICATE, Reason.STALE);

    @Inject
    private FetchLedger ledger;

    @Inject
    private PageReader pages;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "fetch";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        Collection<List<FetchLedger.DuePage>> hosts = ledger.due().stream()
                .collect(Collectors.groupingBy(
                        page -> String.valueOf(page.address().getHost())))
                .values();
        workers.forEachLane(
                hosts,
                THREADS,
                context,
                Workers.Work.traced("read article", "article", FetchLedger.DuePage::id, page -> fetch(page, context)));
    }

    private Outcome fetch(FetchLedger.DuePage page, StepContext context) throws InterruptedException {
        if (!ledger.claim(page.id(), context.runId())) {
            return Outcome.UNTOUCHED;
        }
        if (!page.said().policy().allowsBrief()) {
            return reserve(page, "publisher and feed allow no more than ", page.said());
        }
        try {
            return keep(page, pages.read(page));
        } catch (ReasonedException e) {
            return LEFT_OUT.contains(e.reason()) ? leaveOut(page, e) : fail(page, e, context);
        }
    }

    private Outcome keep(FetchLedger.DuePage page, PageReader.ReadPage read) {
        RightsDecision rights = read.rights().with(page.said().rules());
        if (!rights.policy().allowsBrief() || read.text().isEmpty()) {
            return reserve(page, "the publisher's signals allow no more than ", rights);
        }
        return ledger.fetched(page.id(), read.text().get(), rights) ? Outcome.WRITTEN : Outcome.UNTOUCHED;
    }

    private Outcome reserve(FetchLedger.DuePage page, String why, RightsDecision rights) {
        ledger.skip(page.id(), Reason.RESERVED, why + rights.policy(), rights);
        return Outcome.SKIPPED;
    }

    private Outcome leaveOut(FetchLedger.DuePage page, ReasonedException why) {
        if (why.reason() == Reason.ROBOTS) {
            RightsRule no = new RightsRule("robots", why.getMessage(), "robots.txt", PublisherPolicy.EXCLUDED);
            ledger.skip(page.id(), why.reason(), why.getMessage(), page.said().with(List.of(no)));
        } else {
            ledger.skip(page.id(), why.reason(), why.getMessage());
        }
        return Outcome.SKIPPED;
    }

    private Outcome fail(FetchLedger.DuePage page, ReasonedException failure, StepContext context) {
        LOG.log(Level.WARNING, "article not read run={0} article={1} reason={2}: {3}", new Object[] {
            Long.toString(context.runId()),
            Long.toString(page.id()),
            failure.reason().code(),
            failure.getMessage()
        });
        Traced.current().failed(failure.reason());
        ledger.fail(page.id(), failure);
        return Outcome.FAILED;
    }
}
