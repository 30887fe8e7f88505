package org.modelwire.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** "12345678901234567890", the secret of the examples in the RFCs, in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "9, 520489"})
    void agreesWithAppendixDOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void agreesWithAppendixBOfRfc6238(long second, String code) {
        assertThat(Totp.step(SECRET, code, 0, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void toleratesAClockThatIsOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(3_000);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 99), 0, now)).hasValue(99);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 101), 0, now)).hasValue(101);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 98), 0, now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 102), 0, now)).isEmpty();
    }

    @Test
    void acceptsACodeOnce() {
        Instant now = Instant.ofEpochSecond(3_000);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 100), 100, now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 99), 100, now)).isEmpty();
    }

    @Test
    void readsACodeInTwoGroupsAndNothingElse() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.step(SECRET, " 287 082", 0, now)).hasValue(1);
        assertThat(Totp.step(SECRET, "", 0, now)).isEmpty();
        assertThat(Totp.step(SECRET, "7082", 0, now)).isEmpty();
    }

    @Test
    void makesSecretsThatItCanUse() {
        String secret = Totp.secret();
        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret());
        assertThat(Totp.code(secret, 1)).matches("\\d{6}");
    }
}
