package org.modelwire.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A step of a run and how far it is. */
@Entity
@Table(name = "job_step")
public class JobStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private JobRun run;

    private int ordinal;
    private String name;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Embedded
    private StepCounts counts;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected JobStep() {}

    JobStep(JobRun run, int ordinal, String name, Instant now) {
        this.run = run;
        this.ordinal = ordinal;
        this.name = name;
        this.status = RunStatus.RUNNING;
        this.counts = StepCounts.NONE;
        this.startedAt = now;
    }

    void count(StepCounts now) {
        counts = now;
    }

    /** Ends the step, never before it began, although the clock may have been put back. */
    void end(RunStatus as, Instant now) {
        status = as;
        endedAt = now.isBefore(startedAt) ? startedAt : now;
    }

    public String name() {
        return name;
    }

    public RunStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public StepCounts counts() {
        return counts;
    }
}
