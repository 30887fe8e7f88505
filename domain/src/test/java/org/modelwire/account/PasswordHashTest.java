package org.modelwire.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "Grüße aus Lund, 4×4";

    @Test
    void fitsItsPasswordAndNoOther() {
        String stored = PasswordHash.of(PASSWORD);
        assertThat(PasswordHash.fits(PASSWORD, stored)).isTrue();
        assertThat(PasswordHash.fits(PASSWORD + " ", stored)).isFalse();
    }

    @Test
    void saltsEachPassword() {
        assertThat(PasswordHash.of(PASSWORD)).isNotEqualTo(PasswordHash.of(PASSWORD));
    }

    @Test
    void agreesWithAKnownAnswer() {
        // made with OpenSSL: openssl kdf -keylen 64 -kdfopt digest:SHA512 -kdfopt pass:password -kdfopt salt:salt
        // -kdfopt iter:1000 PBKDF2
        String stored =
                "pbkdf2-sha512$1000$c2FsdA==$r+bFUweFtsxrHGRTOEcxvV7kMu5Un9QvtmlXea2KHFv1neacSPd078QAfVKY+QM8AkHVq2kwXntk7O642DTP7A==";
        assertThat(PasswordHash.fits("password", stored)).isTrue();
    }

    @Test
    void fitsNobodyWhateverIsTyped() {
        assertThat(PasswordHash.fitsNobody("")).isFalse();
        assertThat(PasswordHash.fitsNobody(PASSWORD)).isFalse();
    }
}
