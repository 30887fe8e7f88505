package org.modelwire.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets that all nodes of a site share; each is made by the node that needs it first. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SiteSecretRepository {

    @PersistenceContext
    private EntityManager em;

    /** The secret of a name, if one was made. */
    public Optional<String> find(String name) {
        List<?> found = em.createNativeQuery("select secret from site_secret where name = ?")
                .setParameter(1, name)
                .getResultList();
        return found.stream().findFirst().map(Object::toString);
    }

    /**
     * Makes a secret.
     *
     * @throws jakarta.persistence.PersistenceException if another node made it in the same moment
     */
    public void make(String name) {
        keep(Map.of(name, RandomText.token()));
    }

    /**
     * Keeps secrets that were made elsewhere, all or none.
     *
     * @param secrets by name; each at most 64 characters
     * @throws jakarta.persistence.PersistenceException if another node made one of them in the same moment
     */
    public void keep(Map<String, String> secrets) {
        secrets.forEach((name, secret) -> em.createNativeQuery("insert into site_secret (name, secret) values (?, ?)")
                .setParameter(1, name)
                .setParameter(2, secret)
                .executeUpdate());
    }
}
