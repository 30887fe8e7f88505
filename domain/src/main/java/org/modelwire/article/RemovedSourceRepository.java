package org.modelwire.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.modelwire.shared.Sha256;

/** The reports that are never read again. Callers bring the transaction. */
@ApplicationScoped
public class RemovedSourceRepository {

    @PersistenceContext
    private EntityManager em;

    /** Whether it was removed, or has the text or the title of a report of the same publisher that was. */
    public boolean isRemoved(Article article) {
        return !em.createQuery(
                        "select r.identityHash from RemovedSource r where r.identityHash = :identity"
                                + " or (r.domain = :domain and (r.textHash = :text or r.titleHash = :title))",
                        String.class)
                .setParameter("identity", article.identityHash())
                .setParameter("domain", article.publisher().domain())
                .setParameter("text", article.textHash())
                .setParameter("title", Sha256.of(article.title()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Keeps a report in mind; one that is known stays as it is. */
    public void add(RemovedSource source) {
        if (em.find(RemovedSource.class, source.identityHash()) == null) {
            em.persist(source);
        }
    }
}
