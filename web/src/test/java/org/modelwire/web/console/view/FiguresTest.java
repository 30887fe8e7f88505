package org.modelwire.web.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void tellsSpansInTheirTwoLargestUnits() {
        assertThat(Figures.span(Duration.ofMillis(850))).isEqualTo("850 ms");
        assertThat(Figures.span(Duration.ofSeconds(42))).isEqualTo("42 s");
        assertThat(Figures.span(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
        assertThat(Figures.span(Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
    }

    @Test
    void tellsSmallSumsToTheHundredthOfACent() {
        assertThat(Figures.dollars(new BigDecimal("0.451250"))).isEqualTo("$0.4513");
        assertThat(Figures.dollars(new BigDecimal("12.3"))).isEqualTo("$12.30");
        assertThat(Figures.dollars(BigDecimal.ZERO)).isEqualTo("$0.00");
    }
}
