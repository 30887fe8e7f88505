package org.modelwire.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.account.ExternalAccounts.Identity;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

/** People whom a provider vouches for, on both databases. */
class StoredExternalAccountsTest {

    private static final String ISSUER = "https://login.news.example";
    private static final String PASSWORD = "four words in row";
    private static final Identity ADA = new Identity(ISSUER, "248289761001", "Ada.Lind", "Ada Lind");

    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private Optional<Person> welcome(Identity who, Role role) throws Exception {
        return database.get(wiring -> wiring.the(ExternalAccounts.class).welcome(who, role));
    }

    private Account account(String login) throws Exception {
        return database.get(
                wiring -> wiring.the(AccountRepository.class).findByLogin(login).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void areMadeAtTheFirstSignInAndFollowTheProviderAtEachLaterOne(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Person first = welcome(ADA, Role.EDITOR).orElseThrow();
        assertThat(first.login()).isEqualTo("ada.lind");
        assertThat(first.role()).isEqualTo(Role.EDITOR);
        assertThat(account("ada.lind").isExternal()).isTrue();

        Person later = welcome(new Identity(ISSUER, ADA.subject(), "renamed", "Ada L."), Role.VIEWER)
                .orElseThrow();
        assertThat(later.accountId()).isEqualTo(first.accountId());
        assertThat(later.login()).as("the audit log goes on under one name").isEqualTo("ada.lind");
        assertThat(later.displayName()).isEqualTo("Ada L.");
        assertThat(later.role()).isEqualTo(Role.VIEWER);
    }

    @ParameterizedTest
    @EnumSource
    void neverTakeOverAnotherAccount(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> wiring.the(Accounts.class).makeFirst(PASSWORD));
        Account admin = account("admin");

        Person named = welcome(new Identity(ISSUER, "1", "Admin", "Not the one"), Role.VIEWER)
                .orElseThrow();
        assertThat(named.accountId()).isNotEqualTo(admin.id());
        assertThat(named.login()).isEqualTo("admin-2");
        Person elsewhere = welcome(new Identity("https://other.example", "1", "admin", "Another"), Role.VIEWER)
                .orElseThrow();
        assertThat(elsewhere.login()).isEqualTo("admin-3");
        assertThat(welcome(new Identity(ISSUER, "2", " -#%!", "\n"), Role.VIEWER))
                .map(Person::login)
                .contains("person");
    }

    @ParameterizedTest
    @EnumSource
    void haveNoPasswordThatAnybodyCouldTypeOrSet(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Person ada = welcome(ADA, Role.ADMINISTRATOR).orElseThrow();
        int version = account("ada.lind").version();
        assertThat(database.get(wiring -> wiring.the(SignIn.class).withPassword("ada.lind", ""))
                        .verdict())
                .isEqualTo(SignIn.Verdict.WRONG);
        assertRefused(accounts -> accounts.resetPassword(ada.accountId(), version, PASSWORD, "admin"), "no password");
        assertRefused(accounts -> accounts.changeOwnPassword(ada, "", PASSWORD), "no password");
        assertRefused(
                accounts -> accounts.change(ada.accountId(), version, "Ada", Role.EDITOR, "admin"), "its provider");
        assertThatThrownBy(() ->
                        database.run(wiring -> wiring.the(SecondFactor.class).confirm(ada, Totp.secret(), "000000")))
                .hasMessageContaining("Your provider");
    }

    private interface Change {
        void on(Accounts accounts);
    }

    private void assertRefused(Change change, String why) {
        assertThatThrownBy(() -> database.run(wiring -> change.on(wiring.the(Accounts.class))))
                .isInstanceOf(AccountRefusalException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @EnumSource
    void leaveAnAdministratorWithAPassword(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> wiring.the(Accounts.class).makeFirst(PASSWORD));
        welcome(ADA, Role.ADMINISTRATOR);
        Account admin = account("admin");
        assertRefused(accounts -> accounts.switchOff(admin.id(), admin.version(), "ada.lind"), "only administrator");
    }

    @ParameterizedTest
    @EnumSource
    void stayOutWhileSwitchedOffAndTheTrailSaysSo(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Person ada = welcome(ADA, Role.EDITOR).orElseThrow();
        database.run(wiring -> wiring.the(Accounts.class)
                .switchOff(ada.accountId(), account("ada.lind").version(), "admin"));

        database.run(wiring -> {
            assertThat(wiring.the(ExternalAccounts.class).welcome(ADA, Role.EDITOR))
                    .isEmpty();
            assertThat(wiring.fired(StateChanged.class)).singleElement().satisfies(change -> {
                assertThat(change.to()).isEqualTo("REFUSED");
                assertThat(change.actor()).isEqualTo("ada.lind");
                assertThat(change.why()).contains("switched off");
            });
        });
        database.run(wiring -> {
            wiring.the(ExternalAccounts.class).refuse(new Identity(ISSUER, "3", "bo", "Bo"), "no role");
            assertThat(wiring.fired(StateChanged.class)).singleElement().satisfies(change -> {
                assertThat(change.to()).isEqualTo("REFUSED");
                assertThat(change.why()).contains("bo", "no role");
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void standInTheTrailWithEachSignIn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            wiring.the(ExternalAccounts.class).welcome(ADA, Role.EDITOR);
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::why)
                    .containsExactly(
                            "ada.lind: made for 248289761001 of " + ISSUER, "ada.lind: signed in through " + ISSUER);
        });
    }
}
