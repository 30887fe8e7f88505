package org.modelwire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void leavesWhatFits() {
        assertThat(Texts.cut("four", 4)).isEqualTo("four");
        assertThat(Texts.cut(null, 4)).isNull();
    }

    @Test
    void cutsWithAnEllipsisThatFitsToo() {
        assertThat(Texts.cut("fives", 4)).hasSize(4).startsWith("fiv").endsWith("\u2026");
    }

    @Test
    void neverSplitsASurrogatePair() {
        assertThat(Texts.cut("ab\ud83d\ude00cd", 4)).isEqualTo("ab\u2026");
    }
}
