package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.modelwire.brief.Brief;

/** The chain of evidence. Callers bring the transaction. */
@ApplicationScoped
public class SealedRecordRepository {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);
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
        long number = 0;
        String hash = BEFORE_THE_FIRST;
        List<SealedRecord> page = find(0, PAGE);
        while (!page.isEmpty()) {
            for (SealedRecord row : page) {
                if (!row.follows(number, hash)) {
                    return OptionalLong.of(number + 1);
                }
                number = row.number();
                hash = row.hash();
            }
            em.clear();
            page = find(number + 1, PAGE);
        }
        Object[] head = (Object[])
                em.createNativeQuery("select number, hash from sealed_head").getSingleResult();
        boolean ends = ((Number) head[0]).longValue() == number && head[1].equals(hash);
        return ends ? OptionalLong.empty() : OptionalLong.of(number + 1);
    }
}
