package org.modelwire.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modelwire.archive.Archive;
import org.modelwire.batch.archive.ArchiveFollower;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.watch.WatchLedger;

/** Calls every watch item due whose day has come, and proposes new briefs as evidence of what came of open ones. */
@ApplicationScoped
public class ResolveWatchStep implements Step {

    @Inject
    private WatchLedger ledger;

    @Inject
    private WatchReader reader;

    @Inject
    private Archive archive;

    @Inject
    private ArchiveFollower follower;

    @Inject
    private SampleEditor sampleEditor;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "resolve-watch";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        workers.forEach(ledger.fallingDue(), 1, context, item -> {
            ledger.fallDue(item, context.actor());
            return Outcome.WRITTEN;
        });
        follower.follow(); // so that tonight's briefs are found
        EvidenceSearch search = new EvidenceSearch(archive, reader::sentences);
        workers.forEach(reader.unresolved(), 1, context, item -> propose(item, search));
        sampleEditor.judge();
    }

    private Outcome propose(long item, EvidenceSearch search) {
        Outcome outcome = Outcome.UNTOUCHED;
        for (Proposal proposal : search.find(reader.expectation(item))) {
            if (ledger.propose(item, proposal.briefId(), proposal.score(), proposal.sentence())) {
                outcome = Outcome.WRITTEN;
            }
        }
        return outcome;
    }
}
