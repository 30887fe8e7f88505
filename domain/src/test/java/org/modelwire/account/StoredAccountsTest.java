package org.modelwire.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** Who may sign in, on both databases. */
class StoredAccountsTest {

    private static final String PASSWORD = "four words in row";
    private static final String OTHER = "five other words in row";

    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private void start(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring ->
                assertThat(wiring.the(Accounts.class).makeFirst(PASSWORD)).isTrue());
    }

    private SignIn.Attempt attempt(String login, String password, Duration later) throws Exception {
        return database.get(
                wiring -> wiring.at(Wiring.NOW.plus(later)).the(SignIn.class).withPassword(login, password));
    }

    private SignIn.Verdict verdict(String login, String password) throws Exception {
        return attempt(login, password, Duration.ZERO).verdict();
    }

    private Account account(String login) throws Exception {
        return database.get(
                wiring -> wiring.the(AccountRepository.class).findByLogin(login).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void beginWithOneAdministrator(TestDatabase.Kind kind) throws Exception {
        start(kind);
        database.run(wiring ->
                assertThat(wiring.the(Accounts.class).makeFirst(OTHER)).isFalse());

        SignIn.Attempt attempt = attempt(" Admin ", PASSWORD, Duration.ZERO);
        assertThat(attempt.verdict()).isEqualTo(SignIn.Verdict.WELCOME);
        assertThat(attempt.person()).map(Person::role).contains(Role.ADMINISTRATOR);
        assertThat(account("admin").signedInAt()).contains(Wiring.NOW);
        assertThat(verdict("admin", OTHER)).isEqualTo(SignIn.Verdict.WRONG);
        assertThat(verdict("nobody", PASSWORD)).isEqualTo(SignIn.Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void makeWhoeverGuessesWaitWhetherThereIsSuchALoginOrNot(TestDatabase.Kind kind) throws Exception {
        start(kind);
        for (String login : new String[] {"admin", "nobody"}) {
            for (int i = 0; i < SignInTries.FREE; i++) {
                assertThat(verdict(login, "wrong")).isEqualTo(SignIn.Verdict.WRONG);
            }
            SignIn.Attempt refused = attempt(login, PASSWORD, Duration.ofSeconds(10));
            assertThat(refused.verdict()).as(login).isEqualTo(SignIn.Verdict.WAIT);
            assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(20));
        }
        assertThat(attempt("admin", PASSWORD, Duration.ofSeconds(31)).verdict()).isEqualTo(SignIn.Verdict.WELCOME);
        assertThat(verdict("admin", "wrong")).isEqualTo(SignIn.Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void keepOneWhoCanAdminister(TestDatabase.Kind kind) throws Exception {
        start(kind);
        Account admin = account("admin");
        assertThatThrownBy(() -> database.run(wiring ->
                        wiring.the(Accounts.class).change(admin.id(), admin.version(), "Ada", Role.EDITOR, "admin")))
                .isInstanceOf(AccountRefusalException.class)
                .hasMessageContaining("only administrator");
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.the(Accounts.class).switchOff(admin.id(), admin.version(), "admin")))
                .isInstanceOf(AccountRefusalException.class);

        database.run(
                wiring -> wiring.the(Accounts.class).create("ada", "Ada Lind", Role.ADMINISTRATOR, PASSWORD, "admin"));
        database.run(wiring -> wiring.the(Accounts.class).switchOff(admin.id(), admin.version(), "ada"));
        assertThat(verdict("admin", PASSWORD)).isEqualTo(SignIn.Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void endSessionsWithThePasswordAndTheAccountButNotWithTheRole(TestDatabase.Kind kind) throws Exception {
        start(kind);
        database.run(wiring -> wiring.the(Accounts.class).create("ada", "Ada Lind", Role.VIEWER, PASSWORD, "admin"));
        Person viewer = account("ada").person();

        database.run(wiring -> wiring.the(Accounts.class)
                .change(viewer.accountId(), account("ada").version(), "Ada Lind", Role.EDITOR, "admin"));
        assertThat(still(viewer)).map(Person::role).contains(Role.EDITOR);

        Person again = database.get(wiring -> wiring.the(Accounts.class).changeOwnPassword(viewer, PASSWORD, OTHER));
        assertThat(still(viewer)).isEmpty();
        assertThat(still(again)).isPresent();

        database.run(wiring -> wiring.the(Accounts.class)
                .switchOff(viewer.accountId(), account("ada").version(), "admin"));
        assertThat(still(again)).isEmpty();
    }

    private Optional<Person> still(Person person) throws Exception {
        return database.get(wiring -> wiring.the(SignIn.class).still(person));
    }

    @ParameterizedTest
    @EnumSource
    void tellTheTrailAndRefuseAStaleForm(TestDatabase.Kind kind) throws Exception {
        start(kind);
        database.run(wiring -> wiring.the(Accounts.class).create("ada", "Ada Lind", Role.VIEWER, PASSWORD, "admin"));
        Account seen = account("ada");
        database.run(wiring -> {
            wiring.the(Accounts.class).change(seen.id(), seen.version(), "Ada Lind", Role.EDITOR, "admin");
            assertThat(wiring.fired(StateChanged.class)).singleElement().satisfies(change -> {
                assertThat(change.item()).isEqualTo("account");
                assertThat(change.from()).contains("VIEWER");
                assertThat(change.to()).isEqualTo("EDITOR");
                assertThat(change.actor()).isEqualTo("admin");
            });
        });
        assertThatThrownBy(() -> database.run(wiring ->
                        wiring.the(Accounts.class).change(seen.id(), seen.version(), "Ada", Role.VIEWER, "admin")))
                .hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.the(Accounts.class).create("ADA", "Another", Role.VIEWER, PASSWORD, "admin")))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.the(Accounts.class).create("bo", "Bo", Role.VIEWER, "short", "admin")))
                .hasMessageContaining("12 to 200");
    }

    @ParameterizedTest
    @EnumSource
    void askForACodeOnceTheOwnerConfirmedOne(TestDatabase.Kind kind) throws Exception {
        start(kind);
        Person admin = account("admin").person();
        String secret = Totp.secret();
        long step = Wiring.NOW.getEpochSecond() / 30;
        assertThatThrownBy(() ->
                        database.run(wiring -> wiring.the(SecondFactor.class).confirm(admin, secret, "1")))
                .isInstanceOf(AccountRefusalException.class);
        assertThat(verdict("admin", PASSWORD)).isEqualTo(SignIn.Verdict.WELCOME);

        database.run(wiring -> wiring.the(SecondFactor.class).confirm(admin, secret, Totp.code(secret, step)));
        assertThat(verdict("admin", PASSWORD)).isEqualTo(SignIn.Verdict.CODE_NEEDED);
        assertThat(code(admin, Totp.code(secret, step))).as("used to confirm").isEqualTo(SignIn.Verdict.WRONG);
        assertThat(code(admin, Totp.code(secret, step + 1))).isEqualTo(SignIn.Verdict.WELCOME);
        for (int i = 0; i < SignInTries.FREE; i++) {
            assertThat(code(admin, "000000")).isEqualTo(SignIn.Verdict.WRONG);
        }
        assertThat(code(admin, Totp.code(secret, step + 1))).isEqualTo(SignIn.Verdict.WAIT);

        database.run(wiring -> wiring.the(SecondFactor.class).reset(admin.accountId(), "ada"));
        assertThat(verdict("admin", PASSWORD)).isEqualTo(SignIn.Verdict.WELCOME);
    }

    private SignIn.Verdict code(Person person, String code) throws Exception {
        return database.get(
                wiring -> wiring.the(SignIn.class).withCode(person, code).verdict());
    }
}
