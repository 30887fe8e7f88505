package org.modelwire.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

class StoredTokensTest {

    @ParameterizedTest
    @EnumSource
    void openWhatTheirScopeSaysUntilTheyExpireOrAreTakenAway(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            String plain = database.get(
                    wiring -> wiring.the(ApiTokens.class).create("scheduler", TokenScope.READ, 30, "admin"));

            assertThat(plain).matches("mw_[A-Za-z0-9_-]{43}");
            assertThat(scope(database, plain, Duration.ofDays(29))).contains(TokenScope.READ);
            assertThat(scope(database, plain, Duration.ofDays(30))).isEmpty();
            assertThat(scope(database, plain + "x", Duration.ZERO)).isEmpty();
            database.run(wiring -> {
                ApiToken stored = wiring.the(ApiTokenRepository.class).all().get(0);
                assertThat(stored.usedAt()).contains(Wiring.NOW.plus(Duration.ofDays(29)));
                wiring.the(ApiTokens.class).revoke(stored.id(), "admin");
            });
            assertThat(scope(database, plain, Duration.ZERO)).isEmpty();
        }
    }

    private static Optional<TokenScope> scope(TestDatabase database, String plain, Duration later) throws Exception {
        return database.get(
                wiring -> wiring.at(Wiring.NOW.plus(later)).the(ApiTokens.class).check(plain));
    }

    @ParameterizedTest
    @EnumSource
    void areNotMadeForEver(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            assertThatThrownBy(() -> database.run(
                            wiring -> wiring.the(ApiTokens.class).create("scheduler", TokenScope.READ, 367, "admin")))
                    .hasMessageContaining("366 days");
        }
    }
}
