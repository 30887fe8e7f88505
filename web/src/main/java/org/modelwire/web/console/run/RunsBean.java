package org.modelwire.web.console.run;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.JobName;
import org.modelwire.run.RunOverviewRepository.Filter;
import org.modelwire.run.RunStatus;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.view.Choice;
import org.modelwire.web.console.view.PagedTable;

/** Everything that ran and runs, and the jobs that can be started. */
@Named("runsPage")
@ViewScoped
public class RunsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RunReader reader;

    @Inject
    private JobStarts starts;

    @Inject
    private DeskBean desk;

    private PagedTable<RunRow> table;
    private List<Choice> jobs;
    private List<Choice> statuses;
    private JobName chosen = JobName.NIGHTLY;

    /** A job that can be started. */
    public record Startable(JobName job) implements Serializable {

        public JobName getJob() {
            return job;
        }

        public String getName() {
            return RunWords.job(job);
        }

        /** "Nightly run: polls every feed, ..." */
        public String getLabel() {
            return RunWords.job(job) + ": " + RunWords.does(job);
        }
    }

    @PostConstruct
    void load() {
        Optional<JobName> job = Choice.chosen(JobName.class, "job");
        Optional<RunStatus> status = Choice.chosen(RunStatus.class, "status");
        jobs = Choice.of(JobName.class, job, RunWords::job);
        statuses = Choice.of(RunStatus.class, status, RunWords::status);
        JobName ofJob = job.orElse(null);
        RunStatus ofStatus = status.orElse(null);
        table = new PagedTable<>(
                () -> reader.count(filter(ofJob, ofStatus)),
                (first, most) -> reader.rows(filter(ofJob, ofStatus), first, most));
    }

    private static Filter filter(JobName job, RunStatus status) {
        return new Filter(Optional.ofNullable(job), Optional.ofNullable(status));
    }

    /** Starts the chosen job and goes to its run. */
    public void start() {
        starts.start(chosen, desk.getLogin());
    }

    public PagedTable<RunRow> getTable() {
        return table;
    }

    public List<Choice> getJobs() {
        return jobs;
    }

    public List<Choice> getStatuses() {
        return statuses;
    }

    /** Every job. */
    public List<Startable> getStartable() {
        return Arrays.stream(JobName.values()).map(Startable::new).toList();
    }

    public JobName getChosen() {
        return chosen;
    }

    public void setChosen(JobName job) {
        chosen = job;
    }
}
