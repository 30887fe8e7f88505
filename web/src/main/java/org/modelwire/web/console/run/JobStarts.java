package org.modelwire.web.console.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.Jobs;
import org.modelwire.web.console.view.Answer;

/** Starts a job for whoever pressed the button, and leads them to its run. */
@ApplicationScoped
public class JobStarts {

    @Inject
    private Jobs jobs;

    /** Starts a job; one that runs already is shown instead, and not started a second time. */
    void start(JobName job, String actor) {
        try {
            long id = jobs.start(job, actor);
            Answer.moveTo("/console/run?id=" + id);
        } catch (AlreadyRunningException e) {
            Answer.moveTo("/console/run?id=" + e.runId() + "&already=true");
        }
    }
}
