package org.modelwire.run;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.JobName;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Texts;

/** One execution of a job. While it runs it holds its job's only running key, so that no second one can start. */
@Entity
@Table(name = "job_run")
public class JobRun {

    /** After this step of a night every article that can be read belongs to a story. */
    private static final String LAST_OF_READING = "group";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private JobName job;

    @Column(name = "running_key")
    private String runningKey;

    private String node;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private String reason;

    @Column(name = "stop_asked")
    private boolean stopAsked;

    /** The moment for which a timer started it, the same on all nodes; otherwise null. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @OneToMany(mappedBy = "run", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("ordinal")
    private List<JobStep> steps = new ArrayList<>();

    /** For the persistence provider. */
    protected JobRun() {}

    JobRun(JobName job, String node, Instant now) {
        this.job = job;
        this.runningKey = job.id();
        this.node = node;
        this.status = RunStatus.RUNNING;
        this.startedAt = now;
        this.heartbeatAt = now;
    }

    /** Takes the moment for which a timer starts it. */
    JobRun takes(Instant due) {
        dueAt = due;
        return this;
    }

    /** Ends the run and frees the running key. A clock that was put back meanwhile does not make it end before it began. */
    void end(RunStatus as, String why, Instant now) {
        if (status != RunStatus.RUNNING || as == RunStatus.RUNNING) {
            throw new IllegalStateChangeException("run", id, status, as);
        }
        status = as;
        reason = Texts.cut(why, 1_000);
        runningKey = null;
        endedAt = now.isBefore(startedAt) ? startedAt : now;
    }

    JobStep begin(String stepName, Instant now) {
        JobStep step = new JobStep(this, steps.size(), stepName, now);
        steps.add(step);
        return step;
    }

    /**
     * The job that does what this run has left: all of it again, or only the part that needs no further look at feeds and
     * pages. Empty while it runs and if nothing is left.
     */
    public Optional<JobName> rest() {
        if (status == RunStatus.RUNNING || status == RunStatus.COMPLETED) {
            return Optional.empty();
        }
        boolean readAll = steps.stream()
                .anyMatch(step -> step.name().equals(LAST_OF_READING)
                        && EnumSet.of(RunStatus.COMPLETED, RunStatus.DEGRADED).contains(step.status()));
        return Optional.of(job == JobName.NIGHTLY && readAll ? JobName.ANALYSE : job);
    }

    public Long id() {
        return id;
    }

    /** The node that runs it. */
    public String node() {
        return node;
    }

    /** When it last gave a sign of life. */
    public Instant lastHeard() {
        return heartbeatAt;
    }

    public JobName job() {
        return job;
    }

    public RunStatus status() {
        return status;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public boolean isStopAsked() {
        return stopAsked;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public List<JobStep> steps() {
        return List.copyOf(steps);
    }
}
