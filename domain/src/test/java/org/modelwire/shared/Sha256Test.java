package org.modelwire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void isSixtyFourLowerCaseDigits() {
        assertThat(Sha256.of("abc")).matches("[0-9a-f]{64}");
    }

    @Test
    void neverChanges() {
        assertThat(Sha256.of("abc")).isEqualTo("aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97");
    }

    @Test
    void tellsListsOfPartsApart() {
        assertThat(Sha256.of("ab", "c")).isNotEqualTo(Sha256.of("a", "bc")).isNotEqualTo(Sha256.of("abc"));
        assertThat(Sha256.of("a", "")).isNotEqualTo(Sha256.of("a"));
        assertThat(Sha256.of("1:a")).isNotEqualTo(Sha256.of("a"));
    }
}
