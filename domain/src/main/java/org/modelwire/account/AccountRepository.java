package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored accounts. Callers bring the transaction. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    private EntityManager em;

    /** Finds an account by the name that its owner types, in lower case. */
    public Optional<Account> findByLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Finds the account of somebody whom a provider vouches for. */
    Optional<Account> findExternal(String issuer, String subject) {
        return em.createQuery(
                        "select a from Account a where a.issuer = :issuer and a.subject = :subject", Account.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** An account, locked until the transaction ends. */
    Account lock(long id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    /** All accounts by name; a desk has tens of them. */
    public List<Account> all() {
        return em.createQuery("select a from Account a order by a.login", Account.class)
                .getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Those who can administer by a password, locked, so that no two of them switch each other off. Whom a provider vouches
     * for does not count: it may be away.
     */
    List<Account> lockAdministrators() {
        return em.createQuery(
                        "select a from Account a where a.role = :role and a.enabled = true and a.passwordHash is not null",
                        Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void add(Account account) {
        em.persist(account);
    }

    /** What was tried under a login, locked until the transaction ends. */
    Optional<SignInTries> lockTries(String key) {
        return Optional.ofNullable(em.find(SignInTries.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(SignInTries tries) {
        em.persist(tries);
    }

    void forgetTries(String key) {
        em.createQuery("delete from SignInTries t where t.key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }
}
