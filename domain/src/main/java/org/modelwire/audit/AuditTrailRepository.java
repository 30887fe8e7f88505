package org.modelwire.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.modelwire.shared.StateChanged;

/** Writes an entry for each change of state, in the transaction of the change, and finds them again. */
@ApplicationScoped
public class AuditTrailRepository {

    private static final String MATCHING = " from AuditEntry e where (:item = '' or e.item = :item)"
            + " and (:actor = '' or lower(e.actor) like :actor escape '!') and (:words = '' or lower(e.why) like :words escape '!')";

    @PersistenceContext
    private EntityManager em;

    void record(@Observes StateChanged change) {
        em.persist(new AuditEntry(change));
    }

    /** The end of the chain, locked until the transaction ends, so that only one seals. */
    AuditHead lockHead() {
        return em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    AuditHead head() {
        return em.find(AuditHead.class, AuditHead.ONLY);
    }

    /** Entries that have no place in the chain yet, oldest first. */
    List<AuditEntry> unsealed(int most) {
        return em.createQuery("select e from AuditEntry e where e.seq is null order by e.id", AuditEntry.class)
                .setMaxResults(most)
                .getResultList();
    }

    long countUnsealed() {
        return em.createQuery("select count(e) from AuditEntry e where e.seq is null", Long.class)
                .getSingleResult();
    }

    /** Sealed entries behind a place, in their order. */
    List<AuditEntry> sealedAfter(long seq, int most) {
        return em.createQuery("select e from AuditEntry e where e.seq > :seq order by e.seq", AuditEntry.class)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    /** Entries that match, the newest first. */
    public List<AuditEntry> find(AuditFilter filter, int first, int most) {
        return with(filter, em.createQuery("select e" + MATCHING + " order by e.at desc, e.id desc", AuditEntry.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(AuditFilter filter) {
        return with(filter, em.createQuery("select count(e)" + MATCHING, Long.class))
                .getSingleResult();
    }

    /** The kinds of item that the trail tells of. */
    public List<String> items() {
        return em.createQuery("select distinct e.item from AuditEntry e order by e.item", String.class)
                .getResultList();
    }

    private static <T> TypedQuery<T> with(AuditFilter filter, TypedQuery<T> query) {
        return query.setParameter("item", filter.item())
                .setParameter("actor", pattern(filter.actor()))
                .setParameter("words", pattern(filter.words()));
    }

    private static String pattern(String part) {
        String plain = part.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return plain.isEmpty() ? "" : "%" + plain + "%";
    }
}
