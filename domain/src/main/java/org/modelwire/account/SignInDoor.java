package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.modelwire.shared.StateChanged;

/** Counts who tries to sign in. Each step is a transaction of its own: none is open while a password is checked. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SignInDoor {

    @Inject
    private AccountRepository accounts;

    @Inject
    private TotpSecrets secrets;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** Counts one try; or how long to wait, if it may not be made now. */
    Duration enter(String key) {
        Instant now = clock.instant();
        Optional<SignInTries> known = accounts.lockTries(key);
        SignInTries tries = known.orElseGet(() -> new SignInTries(key, now));
        Duration wait = tries.waitAt(now);
        if (wait.toMillis() <= 0) {
            tries.count(now);
            if (known.isEmpty()) {
                accounts.add(tries);
            }
        }
        return wait;
    }

    /** It worked: what failed before counts no more. */
    void leave(String key) {
        accounts.forgetTries(key);
    }

    Optional<Account> find(String login) {
        return accounts.findByLogin(login);
    }

    Optional<Account> find(long id) {
        return accounts.find(id);
    }

    /** Whether a code is one of now, and was not accepted before; the row is locked, so that two at once cannot both be. */
    boolean acceptsCode(long id, String code) {
        Account account = accounts.lock(id);
        OptionalLong step = secrets.open(account)
                .map(secret -> Totp.step(secret, code, account.totpStep(), clock.instant()))
                .orElseGet(OptionalLong::empty);
        step.ifPresent(account::accepted);
        return step.isPresent();
    }

    void welcome(long id, Instant now) {
        accounts.find(id).ifPresent(account -> {
            account.signedIn(now);
            String role = account.role().name();
            changes.fire(new StateChanged(
                    Accounts.ITEM,
                    id,
                    Optional.of(role),
                    role,
                    account.login(),
                    account.login() + ": signed in with a password",
                    now));
        });
    }
}
