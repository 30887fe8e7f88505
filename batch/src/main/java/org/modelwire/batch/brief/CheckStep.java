package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Publication;

/** Lets every gate judge each draft. Counts a draft that is held as skipped: it waits for an editor, nothing failed. */
@ApplicationScoped
public class CheckStep implements Step {

    private static final int THREADS = 2;

    @Inject
    private BriefRepository briefs;

    @Inject
    private Publication publication;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        workers.forEach(
                briefs.findIds(BriefState.DRAFT),
                THREADS,
                context,
                id -> publication.check(id, context.actor()) == BriefState.HELD ? Outcome.SKIPPED : Outcome.WRITTEN);
    }
}
