package org.modelwire.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.subjects.SubjectMerged;
import org.modelwire.subject.Subject;

/** The stored subscribers. Callers bring the transaction. */
@ApplicationScoped
public class SubscriberRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds whoever gets letters, or asked for them, at an address. */
    public Optional<Subscriber> find(MailAddress address) {
        return em.createQuery("select s from Subscriber s where s.addressKey = :key", Subscriber.class)
                .setParameter("key", address.key())
                .getResultStream()
                .findFirst();
    }

    /** Finds a subscriber by id. */
    Optional<Subscriber> find(long id) {
        return Optional.ofNullable(em.find(Subscriber.class, id));
    }

    /** Those who asked for a letter at the form and have not got it, the first one first. */
    List<Subscriber> findWanting() {
        return em.createQuery("select s from Subscriber s where s.letterWanted = true order by s.id", Subscriber.class)
                .getResultList();
    }

    /** Ids of those who get a letter of a rhythm, agreed before an instant, and have no final one of an issue. */
    List<Long> findWithout(Issue issue) {
        return em.createQuery(
                        "select s.id from Subscriber s where s.state = :confirmed and s.rhythm = :rhythm"
                                + " and s.confirmedAt <= :due and s.coveredUntil < :due"
                                + " and not exists (select l.id from Letter l where l.subscriber = s"
                                + " and l.issue = :issue and l.state <> :deferred) order by s.id",
                        Long.class)
                .setParameter("confirmed", SubscriberState.CONFIRMED)
                .setParameter("rhythm", issue.rhythm())
                .setParameter("due", issue.dueAt())
                .setParameter("issue", issue.key())
                .setParameter("deferred", LetterState.DEFERRED)
                .getResultList();
    }

    /** Those who never agreed to what was asked for before an instant. */
    List<Subscriber> findUnconfirmed(Instant before) {
        return em.createQuery(
                        "select s from Subscriber s where s.state = :pending and s.askedSince < :before",
                        Subscriber.class)
                .setParameter("pending", SubscriberState.PENDING)
                .setParameter("before", before)
                .getResultList();
    }

    /** The subjects that can be chosen: those that most public briefs name. */
    public List<Subject> findChoices(int limit) {
        List<Long> ids = em.createQuery(
                        "select m.subject.id, count(m) from Mention m where m.brief.state in :public"
                                + " and m.revision = m.brief.currentNumber and m.subject.mergedInto is null"
                                + " and m.subject.blockedAt is null group by m.subject.id"
                                + " order by count(m) desc, m.subject.id",
                        Object[].class)
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> (Long) row[0])
                .toList();
        return findSubjects(ids);
    }

    /** Subjects by their ids, in the order of their names. */
    public List<Subject> findSubjects(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select s from Subject s where s.id in :ids order by s.name", Subject.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Stores a subscriber at once, so that the same address a second time fails here. */
    void add(Subscriber subscriber) {
        em.persist(subscriber);
        em.flush();
    }

    /** Forgets a subscriber who has no letters. */
    void remove(Subscriber subscriber) {
        em.remove(subscriber);
    }

    /** Whoever chose a subject has chosen the one that it was merged into. */
    void follow(@Observes SubjectMerged merged) {
        em.createNativeQuery("insert into subscriber_subject (subscriber_id, subject_id)"
                        + " select s.subscriber_id, t.id from subscriber_subject s, subject t"
                        + " where s.subject_id = ? and t.id = ? and not exists (select 1 from subscriber_subject o"
                        + " where o.subscriber_id = s.subscriber_id and o.subject_id = t.id)")
                .setParameter(1, merged.subject())
                .setParameter(2, merged.into())
                .executeUpdate();
        em.createNativeQuery("delete from subscriber_subject where subject_id = ?")
                .setParameter(1, merged.subject())
                .executeUpdate();
    }
}
