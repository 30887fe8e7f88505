package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.article.ArticleRepository;
import org.modelwire.config.JobName;
import org.modelwire.shared.StateChanged;

/** Opens, follows and closes runs; each call is a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RunLedger {

    /** A run that has not been heard of for so long is dead. The heart beats every second. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String ITEM = "run";
    private static final String STOP_ASKED = "STOP_ASKED";

    @Inject
    private RunRepository runs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private NodeId node;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** Finds the run of a job that is going on. */
    public Optional<JobRun> findRunning(JobName job) {
        return runs.findRunning().stream().filter(run -> run.job() == job).findFirst();
    }

    /**
     * Opens a run. Dead runs are closed first, so that they never block a living one.
     *
     * @param actor who wants it
     * @throws AlreadyRunningException if one is going on
     * @throws jakarta.persistence.PersistenceException if another one was opened in the same moment
     */
    public long open(JobName job, String actor) throws AlreadyRunningException {
        closeSilent();
        Optional<JobRun> running = findRunning(job);
        if (running.isPresent()) {
            throw new AlreadyRunningException(
                    job, running.get().id(), running.get().startedAt());
        }
        JobRun run = new JobRun(job, node.value(), clock.instant());
        runs.add(run);
        changes.fire(
                StateChanged.created(ITEM, run.id(), RunStatus.RUNNING, actor, "job " + job.id(), run.startedAt()));
        return run.id();
    }

    private void closeSilent() {
        Instant now = clock.instant();
        runs.findRunning().stream()
                .filter(run -> run.lastHeard().plus(SILENCE).isBefore(now))
                .forEach(run -> interrupt(run, "not heard of since " + run.lastHeard()));
    }

    /** Closes the runs that this node left behind when it last ended. Call it once, at the start. */
    public int closeOwnLeftovers() {
        int closed = 0;
        for (JobRun run : runs.findRunning()) {
            if (run.node().equals(node.value())) {
                interrupt(run, "the server ended during the run; the next run carries on");
                closed++;
            }
        }
        return closed;
    }

    private void interrupt(JobRun run, String why) {
        end(run, RunStatus.INTERRUPTED, why);
        run.steps().stream()
                .filter(step -> step.status() == RunStatus.RUNNING)
                .forEach(step -> step.end(RunStatus.INTERRUPTED, clock.instant()));
        articles.releaseClaimsOf(run.id());
    }

    /** Begins a step. */
    public void beginStep(long runId, String step) {
        runs.add(runs.get(runId).begin(step, clock.instant()));
    }

    /**
     * Writes down how far a step is, and that the run lives.
     *
     * @return whether somebody asked the run to stop
     */
    public boolean progress(long runId, String step, StepCounts counts) {
        runs.beat(runId, clock.instant());
        JobRun run = runs.get(runId);
        step(run, step).count(counts);
        return run.isStopAsked();
    }

    /** Ends a step with its final counts. */
    public void endStep(long runId, String step, StepCounts counts, RunStatus status) {
        JobStep ended = step(runs.get(runId), step);
        ended.count(counts);
        ended.end(status, clock.instant());
    }

    private static JobStep step(JobRun run, String name) {
        return run.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run " + run.id() + " has no step " + name));
    }

    /**
     * Asks a run to stop; one that has ended already, or was asked before, is left as it is.
     *
     * @param actor who wants it
     */
    public void askToStop(long runId, String actor) {
        if (runs.askToStop(runId)) {
            changes.fire(new StateChanged(
                    ITEM,
                    runId,
                    Optional.of(RunStatus.RUNNING.name()),
                    STOP_ASKED,
                    actor,
                    "ends after the items that it has in hand",
                    clock.instant()));
        }
    }

    /** Closes a run and lets go of its claims; one that was closed already, as interrupted, stays so. */
    public void close(long runId, RunStatus status, String reason) {
        JobRun run = runs.get(runId);
        if (run.status() == RunStatus.RUNNING) {
            end(run, status, reason);
            articles.releaseClaimsOf(runId);
        }
    }

    private void end(JobRun run, RunStatus as, String why) {
        Instant now = clock.instant();
        run.end(as, why, now);
        String said = Optional.ofNullable(why).orElse("");
        changes.fire(StateChanged.of(
                ITEM, run.id(), RunStatus.RUNNING, as, "job " + run.job().id(), said, now));
    }
}
