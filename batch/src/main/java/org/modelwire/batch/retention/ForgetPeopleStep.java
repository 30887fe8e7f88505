package org.modelwire.batch.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepContext;
import org.modelwire.retention.Retention;

/** Forgets who made old requests, and deletes old letters from the log. */
@ApplicationScoped
public class ForgetPeopleStep implements Step {

    @Inject
    private Retention retention;

    @Override
    public String name() {
        return "forget-people";
    }

    @Override
    public void run(StepContext context) {
        context.wrote(retention.forgetRequesters());
        int removed = 1;
        while (removed > 0 && !context.isStopping()) {
            removed = retention.removeLetters();
            context.wrote(removed);
        }
    }
}
