package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.modelwire.brief.Brief;
import org.modelwire.shared.HashChain;

/** The chain of evidence. Callers bring the transaction. */
@ApplicationScoped
public class SealedRecordRepository {

    private static final int PAGE = 500;

    @PersistenceContext
    private EntityManager em;

    /** Adds a row. Who comes at the same moment waits for the end of this transaction. */
    void seal(String item, Brief brief, SealedEvidence evidence, Instant now) {
        em.createNativeQuery("update sealed_head set number = number + 1").executeUpdate();
        Object[] head = (Object[])
                em.createNativeQuery("select number, hash from sealed_head").getSingleResult();
        SealedRecord row = new SealedRecord(
                ((Number) head[0]).longValue(),
                (String) head[1],
                item,
                brief.id(),
                evidence.json().toString(),
                now);
        em.persist(row);
        em.createNativeQuery("update sealed_head set hash = ?")
                .setParameter(1, row.hash())
                .executeUpdate();
    }

    /** Whoever comes after this waits for the end of this transaction, and then sees what it did. */
    void lock() {
        em.createNativeQuery("update sealed_head set number = number").executeUpdate();
    }

    /** The rows from a number on, in order. */
    public List<SealedRecord> find(long from, int limit) {
        return em.createQuery(
                        "select s from SealedRecord s where s.number >= :from order by s.number", SealedRecord.class)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The rows about a brief, in order. */
    public List<SealedRecord> findByBrief(long briefId) {
        return em.createQuery(
                        "select s from SealedRecord s where s.briefId = :brief order by s.number", SealedRecord.class)
                .setParameter("brief", briefId)
                .getResultList();
    }

    /** Whether the chain holds a row with this hash, or what it says was done again. */
    boolean isKnown(String hash) {
        return em.find(RepeatedRecord.class, hash) != null
                || !em.createQuery("select s.number from SealedRecord s where s.hash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getResultList()
                        .isEmpty();
    }

    /** What a row of another life of this database says was done again. */
    void repeated(String hash, Instant now) {
        em.persist(new RepeatedRecord(hash, now));
    }

    /** The number of the first row that is not as it was sealed, or is missing; empty if the whole chain holds. */
    public OptionalLong findBroken() {
        Object[] head = (Object[])
                em.createNativeQuery("select number, hash from sealed_head").getSingleResult();
        HashChain.Verdict found = HashChain.verify(
                place -> {
                    if (place > 0) {
                        em.clear();
                    }
                    return find(place + 1, PAGE);
                },
                new HashChain.End(((Number) head[0]).longValue(), (String) head[1]));
        return found.broken().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(found.fits().place() + 1);
    }
}
