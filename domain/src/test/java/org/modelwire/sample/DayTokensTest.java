package org.modelwire.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayTokensTest {

    private final DayTokens tokens = new DayTokens(LocalDate.parse("2026-11-23"));

    @Test
    void writesADayInWords() {
        assertThat(tokens.fill("on {{date:-12}}, not {{date:+8}}"))
                .isEqualTo("on 11 November 2026, not 1 December 2026");
    }

    @Test
    void writesADayInDigitsAndAMonth() {
        assertThat(tokens.fill("{{iso:-12}} in {{month:0}}")).isEqualTo("2026-11-11 in November 2026");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(tokens.fill("costs $1 {a} \\ {{}")).isEqualTo("costs $1 {a} \\ {{}");
    }

    @Test
    void namesATokenItDoesNotKnow() {
        assertThatThrownBy(() -> tokens.fill("{{year:-1}}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{{year:-1}}");
    }
}
