package org.modelwire.batch.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepContext;
import org.modelwire.retention.Retention;

/** Purges the texts of articles, and those that their publishers replaced, after {@code modelwire.retention.source-text}. */
@ApplicationScoped
public class PurgeTextsStep implements Step {

    @Inject
    private Retention retention;

    @Override
    public String name() {
        return "purge-texts";
    }

    @Override
    public void run(StepContext context) {
        context.wrote(retention.purgeEditions());
        int purged = 1;
        while (purged > 0 && !context.isStopping()) {
            purged = retention.purgeTexts();
            context.wrote(purged);
        }
    }
}
