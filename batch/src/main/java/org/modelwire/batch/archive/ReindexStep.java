package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CancellationException;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepContext;

/** Builds the archive's index anew out of the database. A stop leaves the old index as it is. */
@ApplicationScoped
public class ReindexStep implements Step {

    @Inject
    private ArchiveFollower follower;

    @Override
    public String name() {
        return "rebuild-index";
    }

    @Override
    public void run(StepContext context) {
        try {
            follower.rebuild(page -> {
                if (context.isStopping()) {
                    throw new CancellationException();
                }
                page.forEach(entry -> context.count(Outcome.WRITTEN));
            });
        } catch (CancellationException e) {
            // stopped: the step ends as such, and the old index stands
        }
    }
}
