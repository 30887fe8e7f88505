package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.shared.Sha256;

/** The stored takedown requests. Callers bring the transaction. */
@ApplicationScoped
public class TakedownRepository {

    private static final EnumSet<TakedownState> UNDECIDED = EnumSet.of(TakedownState.RECEIVED, TakedownState.VERIFIED);

    @PersistenceContext
    private EntityManager em;

    /** Finds a request by the number on its receipt. */
    public Optional<TakedownRequest> findByReceipt(String receiptNumber) {
        return em.createQuery("select t from TakedownRequest t where t.receiptNumber = :number", TakedownRequest.class)
                .setParameter("number", receiptNumber)
                .getResultStream()
                .findFirst();
    }

    /** Finds the request whose status address holds a token. */
    Optional<TakedownRequest> findByToken(String token) {
        return em.createQuery("select t from TakedownRequest t where t.tokenHash = :hash", TakedownRequest.class)
                .setParameter("hash", Sha256.of(token))
                .getResultStream()
                .findFirst();
    }

    /** Finds a request by id. */
    Optional<TakedownRequest> find(long id) {
        return Optional.ofNullable(em.find(TakedownRequest.class, id));
    }

    /** Undecided requests of one requester for one wish, the first one first; repeats are left out. */
    List<TakedownRequest> findUndecided(String requesterKey, TakedownWish wish) {
        return em.createQuery(
                        "select t from TakedownRequest t where t.requester.key = :key and t.wish = :wish"
                                + " and t.state in :undecided and t.repeatOf is null order by t.id",
                        TakedownRequest.class)
                .setParameter("key", requesterKey)
                .setParameter("wish", wish)
                .setParameter("undecided", UNDECIDED)
                .setMaxResults(100)
                .getResultList();
    }

    /** Requests that repeat another one. */
    List<TakedownRequest> findRepeats(TakedownRequest first) {
        return em.createQuery(
                        "select t from TakedownRequest t where t.repeatOf = :first order by t.id",
                        TakedownRequest.class)
                .setParameter("first", first.id())
                .getResultList();
    }

    /** Whether the owner of a mailbox has ever confirmed a request. */
    boolean isConfirmed(String requesterKey) {
        return isAny("t.requester.key = :key and t.requester.confirmedAt is not null", requesterKey, Instant.EPOCH);
    }

    /** Whether letters about a request went to a mailbox since an instant. */
    boolean isLettered(String requesterKey, Instant since) {
        return isAny("t.requester.key = :key and t.lettered = true", requesterKey, since);
    }

    private boolean isAny(String condition, String requesterKey, Instant since) {
        return !em.createQuery(
                        "select t.id from TakedownRequest t where " + condition + " and t.receivedAt >= :since",
                        Long.class)
                .setParameter("key", requesterKey)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many requests of one requester turned out to be without any ground since an instant. */
    long countUnfounded(String requesterKey, Instant since) {
        return em.createQuery(
                        "select count(t) from TakedownRequest t where t.requester.key = :key and t.unfounded = true"
                                + " and t.receivedAt >= :since",
                        Long.class)
                .setParameter("key", requesterKey)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Whether another undecided request keeps a brief hidden. */
    boolean isHiddenByAnother(long briefId, TakedownRequest request) {
        return !em.createQuery(
                        "select t.id from TakedownRequest t where :brief member of t.briefIds and t <> :request"
                                + " and t.hiddenAt is not null and t.state in :undecided",
                        Long.class)
                .setParameter("brief", briefId)
                .setParameter("request", request)
                .setParameter("undecided", UNDECIDED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Verified requests whose briefs should be hidden by now and are not, the oldest first. */
    List<TakedownRequest> findToHide(Instant now) {
        return em.createQuery(
                        "select t from TakedownRequest t where t.state = :verified and t.hideDueAt <= :now"
                                + " and t.hiddenAt is null and t.repeatOf is null order by t.hideDueAt, t.id",
                        TakedownRequest.class)
                .setParameter("verified", TakedownState.VERIFIED)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultList();
    }

    /** Decided requests whose appeal is over. */
    List<TakedownRequest> findOver(Instant now) {
        return em.createQuery(
                        "select t from TakedownRequest t where t.state = :decided and t.appealUntil <= :now order by t.id",
                        TakedownRequest.class)
                .setParameter("decided", TakedownState.DECIDED)
                .setParameter("now", now)
                .setMaxResults(500)
                .getResultList();
    }

    /** Closed requests that have not changed since an instant and whose requester is not forgotten. */
    List<TakedownRequest> findToForget(Instant before) {
        return em.createQuery(
                        "select t from TakedownRequest t where t.state = :closed and t.changedAt < :before"
                                + " and t.forgottenAt is null order by t.id",
                        TakedownRequest.class)
                .setParameter("closed", TakedownState.CLOSED)
                .setParameter("before", before)
                .setMaxResults(500)
                .getResultList();
    }

    /**
     * The requests in one of some states: what is urgent first, what comes from those who ask without ground last.
     *
     * @param limit most rows to bring back; at least 1
     */
    public List<TakedownRequest> find(Set<TakedownState> states, int from, int limit) {
        return em.createQuery(
                        "select t from TakedownRequest t where t.state in :states"
                                + " order by t.restrained, t.decideDueAt, t.id",
                        TakedownRequest.class)
                .setParameter("states", states)
                .setFirstResult(from)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many requests are in one of some states. */
    public long count(Set<TakedownState> states) {
        return em.createQuery("select count(t) from TakedownRequest t where t.state in :states", Long.class)
                .setParameter("states", states)
                .getSingleResult();
    }

    /** Stores a request and gives it its id. */
    void add(TakedownRequest request) {
        em.persist(request);
        em.flush();
    }
}
