package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.Claimant;
import org.modelwire.config.JobName;
import org.modelwire.config.NodeConfig;
import org.modelwire.shared.StateChanged;

/** Opens, follows and closes runs; each call is a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RunLedger {

    private static final String ITEM = "run";
    private static final String STOP_ASKED = "STOP_ASKED";

    @Inject
    private RunRepository runs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private NodeId node;

    @Inject
    private NodeConfig config;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** The runs of this process: while the database was away they were not heard of, and live all the same. */
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

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
        return openDue(job, null, actor).getAsLong();
    }

    /**
     * Opens the run of a moment at which a job is due on every node, unless some node has opened it before, whatever has
     * become of it since.
     *
     * @param due the same moment on all nodes; null for a run that is due on none
     * @return empty if that moment is taken
     * @throws AlreadyRunningException if another run of the job is going on
     * @throws jakarta.persistence.PersistenceException if another one was opened in the same moment
     */
    public OptionalLong openDue(JobName job, Instant due, String actor) throws AlreadyRunningException {
        if (due != null && runs.isTaken(job, due)) {
            return OptionalLong.empty();
        }
        closeSilent(run -> !atWork.contains(run.id()));
        Optional<JobRun> running = findRunning(job);
        if (running.isPresent()) {
            throw new AlreadyRunningException(
                    job, running.get().id(), running.get().startedAt());
        }
        JobRun run = new JobRun(job, node.value(), clock.instant()).takes(due);
        runs.add(run);
        changes.fire(
                StateChanged.created(ITEM, run.id(), RunStatus.RUNNING, actor, "job " + job.id(), run.startedAt()));
        return OptionalLong.of(run.id());
    }

    /**
     * Closes the runs of other nodes that are dead. Of several nodes that call this at one moment, one closes them.
     *
     * @return the jobs that do what these runs have left; without those that somebody had asked to stop
     */
    public List<JobName> closeSilentOfOthers() {
        return closeSilent(run -> !run.node().equals(node.value())).stream()
                .filter(run -> !run.isStopAsked())
                .flatMap(run -> run.rest().stream())
                .toList();
    }

    private List<JobRun> closeSilent(Predicate<JobRun> which) {
        List<JobRun> silent = runs.lockSilent(clock.instant().minus(config.lease())).stream()
                .filter(which)
                .toList();
        silent.forEach(run -> interrupt(run, "not heard of since " + run.lastHeard()));
        return silent;
    }

    /**
     * Closes the runs that this node left behind when it last ended, and lets go of what it had in hand for those of other
     * nodes. Call it once, at the start.
     *
     * @return how many runs
     */
    public int closeOwnLeftovers() {
        articles.releaseClaimsOf(node.value());
        int closed = 0;
        for (JobRun run : runs.findRunning()) {
            if (run.node().equals(node.value())) {
                interrupt(run, "the server ended during the run; the next run carries on");
                closed++;
            }
        }
        return closed;
    }

    /**
     * The steps that other nodes are at.
     *
     * @return by run; without those that somebody asked to stop
     */
    public Map<Long, String> stepsElsewhere() {
        Map<Long, String> steps = new HashMap<>();
        runs.findRunning().stream()
                .filter(run -> !run.isStopAsked() && !run.node().equals(node.value()))
                .forEach(run -> run.steps().stream()
                        .filter(step -> step.status() == RunStatus.RUNNING)
                        .forEach(step -> steps.put(run.id(), step.name())));
        return steps;
    }

    private void interrupt(JobRun run, String why) {
        end(run, RunStatus.INTERRUPTED, why);
        endSteps(run, RunStatus.INTERRUPTED);
        articles.releaseClaimsOf(new Claimant(run.id(), run.node()));
    }

    /** A step whose end could not be written is over when its run is. */
    private void endSteps(JobRun run, RunStatus as) {
        run.steps().stream()
                .filter(step -> step.status() == RunStatus.RUNNING)
                .forEach(step -> step.end(as, clock.instant()));
    }

    /** Begins a step. */
    public void beginStep(long runId, String step) {
        atWork.add(runId);
        runs.add(runs.get(runId).begin(step, clock.instant()));
    }

    /**
     * Writes down how far a step is, and that the run lives.
     *
     * @return whether it is to stop: somebody asked for it, or another node took it for dead and closed it
     */
    public boolean progress(long runId, String step, StepCounts counts) {
        runs.beat(runId, clock.instant());
        JobRun run = runs.get(runId);
        step(run, step).count(counts);
        return run.isStopAsked() || run.status() != RunStatus.RUNNING;
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
        atWork.remove(runId);
        JobRun run = runs.lock(runId);
        if (run.status() == RunStatus.RUNNING) {
            end(run, status, reason);
            endSteps(run, status);
            articles.releaseClaimsOf(new Claimant(runId, run.node()));
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
