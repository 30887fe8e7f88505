package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;

/** The stored locks and unfinished edits. Callers bring the transaction. */
@ApplicationScoped
public class DeskRepository {

    @PersistenceContext
    private EntityManager em;

    /** Makes everybody else who asks for the same brief wait until the transaction ends; empty if there is no such brief. */
    Optional<Brief> findAlone(long briefId) {
        return Optional.ofNullable(em.find(Brief.class, briefId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Who had a brief in hand last. */
    Optional<ReviewLock> findLock(long briefId) {
        return Optional.ofNullable(em.find(ReviewLock.class, briefId));
    }

    /** Who had some briefs in hand last; at most 1,000 briefs. */
    List<Object[]> findOwners(Collection<Long> briefIds) {
        return briefIds.isEmpty()
                ? List.of()
                : em.createQuery("select l.briefId, l from ReviewLock l where l.briefId in :ids", Object[].class)
                        .setParameter("ids", briefIds)
                        .getResultList();
    }

    /** Who has which brief in hand now; another one whenever somebody takes one or lets go. */
    String findHands(Instant now) {
        return em.createQuery(
                        "select l.briefId, l.owner from ReviewLock l where l.heldUntil > :now order by l.briefId",
                        Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> row[0] + " " + row[1])
                .collect(Collectors.joining("\n"));
    }

    /** What an editor has begun to write. */
    Optional<UnfinishedEdit> findEdit(long briefId, String editor) {
        return em.createQuery(
                        "select u from UnfinishedEdit u where u.briefId = :brief and u.editor = :editor",
                        UnfinishedEdit.class)
                .setParameter("brief", briefId)
                .setParameter("editor", editor)
                .getResultStream()
                .findFirst();
    }

    void add(ReviewLock lock) {
        em.persist(lock);
    }

    void remove(ReviewLock lock) {
        em.remove(lock);
    }

    void add(UnfinishedEdit edit) {
        em.persist(edit);
    }

    void remove(UnfinishedEdit edit) {
        em.remove(edit);
    }
}
