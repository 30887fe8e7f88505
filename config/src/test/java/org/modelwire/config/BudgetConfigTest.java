package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetConfigTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59.999Z, 2026-02-01T00:00:00Z",
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-12-31T23:30:00Z, 2026-12-01T00:00:00Z"
    })
    void countsByMonthsOfUtc(Instant now, Instant begins) {
        assertThat(BudgetConfig.monthBegins(now)).isEqualTo(begins);
    }
}
