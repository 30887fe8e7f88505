package org.modelwire.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored tokens. Callers bring the transaction. */
@ApplicationScoped
public class ApiTokenRepository {

    private static final Duration NOTED_AGAIN_AFTER = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    public Optional<ApiToken> findByHash(String hash) {
        return em.createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public Optional<ApiToken> find(long id) {
        return Optional.ofNullable(em.find(ApiToken.class, id));
    }

    /** All tokens, the newest first; an installation has tens of them. */
    public List<ApiToken> all() {
        return em.createQuery("select t from ApiToken t order by t.createdAt desc, t.id desc", ApiToken.class)
                .getResultList();
    }

    public void add(ApiToken token) {
        em.persist(token);
    }

    /** Notes that a token was used, at most once a minute; two at once do not disturb each other. */
    void noteUse(ApiToken token, Instant now) {
        em.createQuery("update ApiToken t set t.usedAt = :now"
                        + " where t.id = :id and (t.usedAt is null or t.usedAt < :before)")
                .setParameter("now", now)
                .setParameter("id", token.id())
                .setParameter("before", now.minus(NOTED_AGAIN_AFTER))
                .executeUpdate();
    }
}
