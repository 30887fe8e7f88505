package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.Texts;

/**
 * Accounts of people whom an identity provider vouches for. They have no password here; name and role are what the provider
 * said when they last signed in. An account of the desk is never taken over, whatever the provider calls somebody.
 */
@ApplicationScoped
@Transactional
public class ExternalAccounts {

    private static final String REFUSED = "REFUSED";
    private static final int LONGEST_LOGIN = 60;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_ALIKE = 1_000;

    /**
     * Who somebody is, as a provider says.
     *
     * @param issuer of the provider
     * @param subject what the provider calls the person, for good; unique with the issuer (OpenID Connect Core, section 2)
     * @param login the login that the account would like; another one if somebody has it
     * @param name to show
     */
    public record Identity(String issuer, String subject, String login, String name) {}

    @Inject
    private AccountRepository accounts;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** Lets somebody in with a role; empty, and noted in the audit log, if an administrator has switched the account off. */
    public Optional<Person> welcome(Identity who, Role role) {
        Account account = accounts.findExternal(who.issuer(), who.subject()).orElseGet(() -> make(who, role));
        if (!account.isEnabled()) {
            tell(account, Optional.of(account.role().name()), REFUSED, "is switched off and was not let in");
            return Optional.empty();
        }
        String name = name(who, account.login());
        if (account.role() != role || !account.displayName().equals(name)) {
            Role before = account.role();
            account.change(name, role);
            tell(account, Optional.of(before.name()), role.name(), "name or role changed by " + who.issuer());
        }
        account.signedIn(clock.instant());
        tell(account, Optional.of(role.name()), role.name(), "signed in through " + who.issuer());
        return Optional.of(account.person());
    }

    /** Notes that somebody whom the provider knows was not let in. */
    public void refuse(Identity who, String why) {
        Optional<Account> known = accounts.findExternal(who.issuer(), who.subject());
        String login = known.map(Account::login).orElseGet(() -> wish(who));
        changes.fire(new StateChanged(
                Accounts.ITEM,
                known.map(Account::id).orElse(0L),
                known.map(account -> account.role().name()),
                REFUSED,
                login,
                login + " (" + who.subject() + "): " + why,
                clock.instant()));
    }

    private Account make(Identity who, Role role) {
        String login = freeLogin(wish(who));
        Account account = new Account(login, name(who, login), role, who.issuer(), who.subject(), clock.instant());
        accounts.add(account);
        tell(account, Optional.empty(), role.name(), "made for " + who.subject() + " of " + who.issuer());
        return account;
    }

    private String freeLogin(String wish) {
        return IntStream.range(1, MOST_ALIKE)
                .mapToObj(number -> number == 1 ? wish : wish + "-" + number)
                .filter(login -> accounts.findByLogin(login).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("too many are called " + wish));
    }

    /** The wished login with nothing in it that a login may not have, and room for a number. */
    private static String wish(Identity who) {
        String plain = who.login()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@-]+", "-")
                .replaceFirst("^[^a-z0-9]+", "");
        String login = plain.isEmpty() ? "person" : plain;
        return login.substring(0, Math.min(login.length(), LONGEST_LOGIN - 4));
    }

    private static String name(Identity who, String login) {
        String name = Texts.cut(who.name().replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_NAME);
        return name.isEmpty() ? login : name;
    }

    private void tell(Account account, Optional<String> from, String to, String what) {
        String why = account.login() + ": " + what;
        changes.fire(new StateChanged(Accounts.ITEM, account.id(), from, to, account.login(), why, clock.instant()));
    }
}
