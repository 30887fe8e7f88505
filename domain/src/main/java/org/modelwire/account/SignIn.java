package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.shared.Sha256;

/**
 * Tells who somebody is. Takes the same work whether there is such an account or not; after {@value SignInTries#FREE}
 * failures under one login nobody may try it for a while, which doubles up to a quarter of an hour.
 */
@ApplicationScoped
public class SignIn {

    /** Longer ones are nobody's password. */
    private static final int LONGEST = 1_000;

    /** How an attempt ended. */
    public enum Verdict {
        WELCOME,
        /** The password was right; a code of the second factor is asked for. */
        CODE_NEEDED,
        WRONG,
        WAIT
    }

    /**
     * An attempt.
     *
     * @param person who it is, if the verdict is not {@code WRONG} or {@code WAIT}
     * @param pause how long to wait, if the verdict is {@code WAIT}
     */
    public record Attempt(Verdict verdict, Optional<Person> person, Duration pause) {

        private static Attempt wrong() {
            return new Attempt(Verdict.WRONG, Optional.empty(), Duration.ZERO);
        }
    }

    @Inject
    private SignInDoor door;

    @Inject
    private Clock clock;

    /** Tries a login with a password. */
    public Attempt withPassword(String login, String password) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        String key = Sha256.of("password", name);
        Duration wait = door.enter(key);
        if (wait.toMillis() > 0) {
            return new Attempt(Verdict.WAIT, Optional.empty(), wait);
        }
        Optional<Account> account = door.find(name);
        boolean fits = password.length() <= LONGEST
                && account.map(found -> found.hasPassword(password)).orElseGet(() -> PasswordHash.fitsNobody(password));
        if (!fits || !account.get().isEnabled()) {
            return Attempt.wrong();
        }
        door.leave(key);
        Person person = account.get().person();
        if (account.get().hasSecondFactor()) {
            return new Attempt(Verdict.CODE_NEEDED, Optional.of(person), Duration.ZERO);
        }
        door.welcome(person.accountId(), clock.instant());
        return new Attempt(Verdict.WELCOME, Optional.of(person), Duration.ZERO);
    }

    /**
     * Tries a code of the second factor, after the password was right.
     *
     * @param person as {@link #withPassword} told
     */
    public Attempt withCode(Person person, String code) {
        String key = Sha256.of("code", Long.toString(person.accountId()));
        Duration wait = door.enter(key);
        if (wait.toMillis() > 0) {
            return new Attempt(Verdict.WAIT, Optional.empty(), wait);
        }
        Optional<Person> welcome = still(person).filter(now -> door.acceptsCode(now.accountId(), code));
        if (welcome.isEmpty()) {
            return Attempt.wrong();
        }
        door.leave(key);
        door.welcome(person.accountId(), clock.instant());
        return new Attempt(Verdict.WELCOME, welcome, Duration.ZERO);
    }

    /** Whoever a session belongs to, as the account is now; empty if it is switched off or wants all to sign in again. */
    public Optional<Person> still(Person person) {
        return door.find(person.accountId())
                .filter(Account::isEnabled)
                .map(Account::person)
                .filter(now -> now.epoch() == person.epoch());
    }
}
