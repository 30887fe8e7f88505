package org.modelwire.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.config.SecretKeyConfig;
import org.modelwire.run.ServerReady;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What the database says of second factors, on both databases. */
class StoredTotpSecretsTest {

    private static final String PASSWORD = "four words in row";
    private static final long STEP = Wiring.NOW.getEpochSecond() / 30;

    private TestDatabase database;
    private final String secret = Totp.secret();

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private Person start(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> wiring.the(Accounts.class).makeFirst(PASSWORD));
        return database.get(wiring -> wiring.the(AccountRepository.class)
                .findByLogin("admin")
                .orElseThrow()
                .person());
    }

    private String stored() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select totp_secret from account where login = 'admin'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void store(String plain) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update account set totp_secret = '" + plain + "' where login = 'admin'");
        }
    }

    private SignIn.Verdict code(Person person, long step) throws Exception {
        return database.get(wiring -> wiring.the(SignIn.class)
                .withCode(person, Totp.code(secret, step))
                .verdict());
    }

    @ParameterizedTest
    @EnumSource
    void areOfNoUseToWhoeverReadsTheDatabase(TestDatabase.Kind kind) throws Exception {
        Person admin = start(kind);
        database.run(wiring -> wiring.the(SecondFactor.class).confirm(admin, secret, Totp.code(secret, STEP)));

        assertThat(stored()).startsWith("v1:").doesNotContain(secret);
        assertThat(code(admin, STEP + 1)).isEqualTo(SignIn.Verdict.WELCOME);
    }

    @ParameterizedTest
    @EnumSource
    void ofEarlierVersionsAreSealedAtTheStartAndWorkOn(TestDatabase.Kind kind) throws Exception {
        Person admin = start(kind);
        store(secret);

        database.run(wiring -> wiring.the(TotpSecrets.class).sealWhatIsNot(new ServerReady()));
        String sealed = stored();
        assertThat(sealed).startsWith("v1:").doesNotContain(secret);
        assertThat(code(admin, STEP)).isEqualTo(SignIn.Verdict.WELCOME);

        database.run(wiring -> wiring.the(TotpSecrets.class).sealWhatIsNot(new ServerReady()));
        assertThat(stored()).as("once").isEqualTo(sealed);
    }

    @ParameterizedTest
    @EnumSource
    void thatAnotherKeySealedLetNobodyInAndAreKept(TestDatabase.Kind kind) throws Exception {
        Person admin = start(kind);
        database.run(wiring -> wiring.the(SecondFactor.class).confirm(admin, secret, Totp.code(secret, STEP)));
        String sealed = stored();

        SecretKeyConfig other = new SecretKeyConfig(
                Optional.of(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII))));
        database.run(wiring -> {
            wiring.use(SecretKeyConfig.class, other).the(TotpSecrets.class).sealWhatIsNot(new ServerReady());
            assertThat(wiring.the(SignIn.class)
                            .withCode(admin, Totp.code(secret, STEP + 1))
                            .verdict())
                    .isEqualTo(SignIn.Verdict.WRONG);
        });
        assertThat(stored()).isEqualTo(sealed);
        assertThat(code(admin, STEP + 1)).as("with the right key again").isEqualTo(SignIn.Verdict.WELCOME);
    }
}
