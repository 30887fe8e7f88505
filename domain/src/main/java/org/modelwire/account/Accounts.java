package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.shared.StateChanged;

/** Makes accounts and changes them. At least one person can always administer. */
@ApplicationScoped
@Transactional
public class Accounts {

    static final String ITEM = "account";
    private static final String OFF = "OFF";
    private static final String NO_PASSWORD = "This account has no password here: its provider vouches for its owner.";
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** Makes the account {@code admin} if there is none at all, and says whether it did. */
    public boolean makeFirst(String password) {
        if (!accounts.isEmpty()) {
            return false;
        }
        add("admin", "Administrator", Role.ADMINISTRATOR, password, "start");
        return true;
    }

    /** Whether nobody can sign in yet. */
    public boolean areEmpty() {
        return accounts.isEmpty();
    }

    /**
     * Makes an account.
     *
     * @param login letters, digits, {@code .}, {@code _}, {@code -} and {@code @}; kept in lower case
     * @throws AccountRefusalException if the login is taken or unfit, or the name or password is
     */
    public void create(String login, String displayName, Role role, String password, String actor) {
        checkPassword(password);
        add(login, displayName, role, password, actor);
    }

    private void add(String login, String displayName, Role role, String password, String actor) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._@-]{0,59}")) {
            throw new AccountRefusalException(
                    "login",
                    "A login has up to 60 letters, digits, dots, hyphens, underscores or @, and begins with a letter or digit.");
        }
        if (accounts.findByLogin(name).isPresent()) {
            throw new AccountRefusalException("login", "Somebody has the login “" + name + "” already.");
        }
        Account account = new Account(name, checkedName(displayName), role, PasswordHash.of(password), clock.instant());
        accounts.add(account);
        fire(account, Optional.empty(), role.name(), actor, "made with the login " + name);
    }

    /**
     * Changes name and role.
     *
     * @param version of the account that was looked at
     * @throws AccountRefusalException if somebody else changed it since, or nobody could administer afterwards
     */
    public void change(long id, int version, String displayName, Role role, String actor) {
        Account account = find(id, version);
        refuseIfExternal(account, "Name and role of this account come from its provider, at each sign-in.");
        if (role != Role.ADMINISTRATOR) {
            refuseIfLast(account);
        }
        Role before = account.role();
        String nameBefore = account.displayName();
        account.change(checkedName(displayName), role);
        String why = nameBefore.equals(account.displayName())
                ? account.login() + ": role changed"
                : account.login() + ": now called " + account.displayName();
        fire(account, Optional.of(before.name()), role.name(), actor, why);
    }

    /** Ends all sessions of an account and lets it sign in no more. */
    public void switchOff(long id, int version, String actor) {
        Account account = find(id, version);
        refuseIfLast(account);
        account.switchOff();
        fire(account, Optional.of(account.role().name()), OFF, actor, account.login() + " may not sign in");
    }

    /** Lets an account sign in again. */
    public void switchOn(long id, int version, String actor) {
        Account account = find(id, version);
        account.switchOn();
        fire(account, Optional.of(OFF), account.role().name(), actor, account.login() + " may sign in");
    }

    /** Gives an account another password and ends its sessions. */
    public void resetPassword(long id, int version, String password, String actor) {
        checkPassword(password);
        Account account = find(id, version);
        refuseIfExternal(account, NO_PASSWORD);
        account.setsPassword(PasswordHash.of(password));
        String role = account.role().name();
        fire(account, Optional.of(role), role, actor, account.login() + ": password set");
    }

    /**
     * The owner of an account chooses another password; other sessions of the account end.
     *
     * @return the owner, for the session that goes on
     * @throws AccountRefusalException if the old one is wrong or the new one unfit
     */
    public Person changeOwnPassword(Person owner, String old, String password) {
        Account account = accounts.find(owner.accountId()).orElseThrow();
        refuseIfExternal(account, NO_PASSWORD);
        if (!account.hasPassword(old)) {
            throw new AccountRefusalException("old", "That is not your password.");
        }
        checkPassword(password);
        account.setsPassword(PasswordHash.of(password));
        String role = account.role().name();
        fire(account, Optional.of(role), role, owner.login(), owner.login() + ": password changed");
        return account.person();
    }

    private Account find(long id, int version) {
        Account account =
                accounts.find(id).orElseThrow(() -> new AccountRefusalException("", "There is no such account."));
        if (account.version() != version) {
            throw new AccountRefusalException(
                    "", "Somebody else has changed this account meanwhile. Look at it again, then decide.");
        }
        return account;
    }

    private static void refuseIfExternal(Account account, String why) {
        if (account.isExternal()) {
            throw new AccountRefusalException("", why);
        }
    }

    private void refuseIfLast(Account account) {
        boolean last = accounts.lockAdministrators().stream()
                .allMatch(administrator -> administrator.id().equals(account.id()));
        if (last && account.role() == Role.ADMINISTRATOR && account.isEnabled()) {
            throw new AccountRefusalException(
                    "", "This is the only administrator with a password. Name another first.");
        }
    }

    private static String checkedName(String displayName) {
        String name = displayName.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new AccountRefusalException("name", "A name has from 1 to 120 characters.");
        }
        return name;
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new AccountRefusalException(
                    "password",
                    "A password has from " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD
                            + " characters. A few words in a row are easy to remember.");
        }
    }

    private void fire(Account account, Optional<String> from, String to, String actor, String why) {
        Instant now = clock.instant();
        changes.fire(new StateChanged(ITEM, account.id(), from, to, actor, why, now));
    }
}
