package org.modelwire.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.shared.Sha256;

/** The stored letters. Callers bring the transaction. */
@ApplicationScoped
public class LetterRepository {

    /** Letters that a reader has, or may have. */
    private static final EnumSet<LetterState> OUT = EnumSet.of(LetterState.SENT, LetterState.UNKNOWN);

    @PersistenceContext
    private EntityManager em;

    /** Finds the letter that carried a token. */
    public Optional<Letter> findByToken(String token) {
        return em.createQuery("select l from Letter l where l.tokenHash = :hash", Letter.class)
                .setParameter("hash", Sha256.of(token))
                .getResultStream()
                .findFirst();
    }

    /** Finds the letter of an issue to a subscriber. */
    Optional<Letter> find(Subscriber subscriber, String issue) {
        return em.createQuery(
                        "select l from Letter l where l.subscriber = :subscriber and l.issue = :issue", Letter.class)
                .setParameter("subscriber", subscriber)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst();
    }

    /** Gets a letter that is known to be there. */
    Letter get(long id) {
        return Optional.ofNullable(em.find(Letter.class, id))
                .orElseThrow(() -> new IllegalStateException("no letter " + id));
    }

    /** The letters in a state, the first one first, at most 1,000. */
    public List<Letter> find(LetterState state) {
        return em.createQuery("select l from Letter l where l.state = :state order by l.id", Letter.class)
                .setParameter("state", state)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** A subscriber to tell, and the brief that an earlier letter carried in a text that is no longer right. */
    record Wrong(long subscriberId, long briefId, int revision) {}

    /** Who has a text of a public brief of which words were put right since, and has been told of none or of less. */
    List<Wrong> findCorrected() {
        return em.createQuery(
                        "select distinct l.subscriber.id, b.id, b.currentNumber"
                                + " from Letter l join l.carried k, Brief b, Correction c"
                                + " where k.briefId = b.id and b.state = :corrected and c.brief = b"
                                + " and c.number > k.revision and l.state in :out and l.subscriber.state = :confirmed"
                                + " and not exists (select x.id from Letter x join x.carried y where"
                                + " x.subscriber = l.subscriber and y.briefId = b.id and y.revision >= c.number"
                                + " and x.state <> :deferred) order by l.subscriber.id, b.id",
                        Object[].class)
                .setParameter("corrected", BriefState.CORRECTED)
                .setParameter("out", OUT)
                .setParameter("confirmed", SubscriberState.CONFIRMED)
                .setParameter("deferred", LetterState.DEFERRED)
                .getResultStream()
                .map(row -> new Wrong((Long) row[0], (Long) row[1], (Integer) row[2]))
                .toList();
    }

    /** Who has a brief that was taken back, and has not been told. A merged one is not wrong, it is told elsewhere. */
    List<Wrong> findWithdrawn() {
        return em.createQuery(
                        "select distinct l.subscriber.id, b.id, b.currentNumber from Letter l join l.carried k, Brief b"
                                + " where k.briefId = b.id and b.state = :withdrawn and b.successor is null"
                                + " and l.state in :out and l.subscriber.state = :confirmed"
                                + " and not exists (select x.id from Letter x join x.carried y where"
                                + " x.subscriber = l.subscriber and y.briefId = b.id and x.kind = :kind"
                                + " and x.state <> :deferred) order by l.subscriber.id, b.id",
                        Object[].class)
                .setParameter("withdrawn", BriefState.WITHDRAWN)
                .setParameter("out", OUT)
                .setParameter("confirmed", SubscriberState.CONFIRMED)
                .setParameter("kind", LetterKind.WITHDRAWAL)
                .setParameter("deferred", LetterState.DEFERRED)
                .getResultStream()
                .map(row -> new Wrong((Long) row[0], (Long) row[1], (Integer) row[2]))
                .toList();
    }

    /** How many confirmed subscribers have had a letter with a brief in it. */
    public long countReaders(long briefId) {
        return em.createQuery(
                        "select count(distinct l.subscriber.id) from Letter l join l.carried k where k.briefId = :brief"
                                + " and l.state in :out and l.subscriber.state = :confirmed",
                        Long.class)
                .setParameter("brief", briefId)
                .setParameter("out", OUT)
                .setParameter("confirmed", SubscriberState.CONFIRMED)
                .getSingleResult();
    }

    /** The lowest number of the texts of a brief that letters to a subscriber carried. */
    int findFirstRevision(Subscriber subscriber, long briefId) {
        return em.createQuery(
                        "select min(k.revision) from Letter l join l.carried k where l.subscriber = :subscriber"
                                + " and k.briefId = :brief and l.state in :out",
                        Integer.class)
                .setParameter("subscriber", subscriber)
                .setParameter("brief", briefId)
                .setParameter("out", OUT)
                .getSingleResult();
    }

    /**
     * The public briefs that a subscriber has not been told of, the weightiest first.
     *
     * @param until last moment of publication that counts
     */
    List<Brief> findNews(Subscriber subscriber, Instant until, int limit) {
        Set<Long> subjects = subscriber.subjects();
        String chosen = " and exists (select m.id from Mention m where m.brief = b and m.revision = b.currentNumber"
                + " and m.subject.id in :subjects)";
        TypedQuery<Brief> query = em.createQuery(
                        "select b from Brief b where b.state in :public and b.publishedAt > :from"
                                + " and b.publishedAt <= :until" + (subjects.isEmpty() ? "" : chosen)
                                + " order by b.significance desc, b.publishedAt desc, b.id desc",
                        Brief.class)
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .setParameter("from", subscriber.coveredUntil())
                .setParameter("until", until)
                .setMaxResults(limit);
        return (subjects.isEmpty() ? query : query.setParameter("subjects", subjects)).getResultList();
    }

    /** Gets a brief that a letter carried. */
    Brief getBrief(long id) {
        return em.find(Brief.class, id);
    }

    /** Letters that wait for another try since before an instant, counted from the first one. */
    List<Letter> findDeferred(Instant createdBefore) {
        return em.createQuery(
                        "select l from Letter l where l.state = :deferred and l.createdAt < :before", Letter.class)
                .setParameter("deferred", LetterState.DEFERRED)
                .setParameter("before", createdBefore)
                .getResultList();
    }

    void removeOf(Subscriber subscriber) {
        em.createQuery("select l from Letter l where l.subscriber = :subscriber", Letter.class)
                .setParameter("subscriber", subscriber)
                .getResultList()
                .forEach(em::remove);
        em.flush();
    }

    /** Stores a letter at once, so that the same issue to the same subscriber fails here. */
    void add(Letter letter) {
        em.persist(letter);
        em.flush();
    }
}
