package org.modelwire.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.JobName;

/** The stored runs. Callers bring the transaction. */
@ApplicationScoped
public class RunRepository {

    @PersistenceContext
    private EntityManager em;

    /** The runs of a job, the newest first, at most 100. */
    public List<JobRun> find(JobName job) {
        return em.createQuery(
                        "select r from JobRun r where r.job = :job order by r.startedAt desc, r.id desc", JobRun.class)
                .setParameter("job", job)
                .setMaxResults(100)
                .getResultList();
    }

    /** Finds one run of a job. */
    public Optional<JobRun> find(JobName job, long id) {
        return Optional.ofNullable(em.find(JobRun.class, id)).filter(run -> run.job() == job);
    }

    /** Every run that has not ended, or whose process died before it could say so. */
    public List<JobRun> findRunning() {
        return em.createQuery("select r from JobRun r where r.status = :running", JobRun.class)
                .setParameter("running", RunStatus.RUNNING)
                .getResultList();
    }

    /** Whether some node has taken a moment at which a job was due. */
    boolean isTaken(JobName job, Instant due) {
        return em.createQuery("select count(r) from JobRun r where r.job = :job and r.dueAt = :due", Long.class)
                        .setParameter("job", job)
                        .setParameter("due", due)
                        .getSingleResult()
                > 0;
    }

    /**
     * The running runs that gave no sign of life since an instant. Locks them: of several nodes that look at one moment, one
     * gets them.
     */
    List<JobRun> lockSilent(Instant since) {
        return em.createQuery(
                        "select r from JobRun r where r.status = :running and r.heartbeatAt < :since order by r.id",
                        JobRun.class)
                .setParameter("running", RunStatus.RUNNING)
                .setParameter("since", since)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Notes the wish to stop, without getting into the way of the heartbeat's version check.
     *
     * @return whether the run goes on and nobody had asked before
     */
    boolean askToStop(long id) {
        JobRun run = get(id);
        em.refresh(run); // the wish goes past what this transaction remembers
        return !run.isStopAsked()
                && em.createQuery("update JobRun r set r.stopAsked = true where r.id = :id and r.status = :running")
                                .setParameter("id", id)
                                .setParameter("running", RunStatus.RUNNING)
                                .executeUpdate()
                        == 1;
    }

    /**
     * Notes a sign of life. Like the wish to stop it needs no version: heartbeats come from several threads, and none may fail
     * another, or the step that it speaks for. It makes a new version all the same: who changes a run locks it.
     */
    void beat(long id, Instant now) {
        em.createQuery("update JobRun r set r.heartbeatAt = :now where r.id = :id and r.status = :running")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("running", RunStatus.RUNNING)
                .executeUpdate();
    }

    JobRun get(long id) {
        return get(id, LockModeType.NONE);
    }

    /** A run as it stands now, which nobody else changes before this transaction ends. */
    JobRun lock(long id) {
        return get(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private JobRun get(long id, LockModeType mode) {
        return Optional.ofNullable(em.find(JobRun.class, id, mode))
                .orElseThrow(() -> new IllegalStateException("no run " + id));
    }

    /** Stores a run at once, so that a second running one of the same job fails here. */
    void add(JobRun run) {
        em.persist(run);
        em.flush();
    }

    void add(JobStep step) {
        em.persist(step);
    }
}
