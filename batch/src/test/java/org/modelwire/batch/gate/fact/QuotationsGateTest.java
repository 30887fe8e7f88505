package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carvalhal builds for those \u201cwho cannot wait for the grid,\u201d she says.",
                "An analyst finds it 'hard to square with rents'.",
                "She builds for \"customers \u2026 who cannot wait for [a] grid\".",
                "Vantor's rents and customers' hopes fall."
            })
    void acceptsWordsThatTheSourceHas(String sentence) {
        assertThat(GOOD.saying(sentence).findings("quotations")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carvalhal builds for those \u201cwho will not wait for the grid\u201d.",
                "An analyst finds it 'impossible to square with rents'.",
                "She builds for \"customers who wait\".",
                "She calls it a \"miracle\"."
            })
    void holdsWordsThatTheSourceLacks(String sentence) {
        assertThat(GOOD.saying(sentence).findings("quotations")).hasSize(1);
    }

    @Test
    void marksTheWordsBetweenTheMarks() {
        assertThat(GOOD.saying("She calls it \u201ca true miracle\u201d.").marked("quotations"))
                .containsExactly("a true miracle");
    }
}
