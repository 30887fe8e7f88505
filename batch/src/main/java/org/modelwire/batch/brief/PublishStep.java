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
import org.modelwire.config.PublishConfig;

/**
 * Publishes what passed every gate, if the settings let drafts publish themselves. One after another in the order of the
 * reports, so that a brief follows the ones that it cites.
 */
@ApplicationScoped
public class PublishStep implements Step {

    @Inject
    private BriefRepository briefs;

    @Inject
    private Publication publication;

    @Inject
    private PublishConfig config;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        if (config.mode() == PublishConfig.Mode.AUTO) {
            workers.forEach(briefs.findIds(BriefState.IN_REVIEW), 1, context, id -> switch (publication.publishByItself(
                    id, context.actor())) {
                case PUBLISHED, CORRECTED -> Outcome.WRITTEN;
                case HELD -> Outcome.SKIPPED;
                default -> Outcome.UNTOUCHED;
            });
        }
    }
}
