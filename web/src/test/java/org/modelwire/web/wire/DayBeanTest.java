package org.modelwire.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.web.support.view.DayView;

class DayBeanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void findsTheDayThatAnAddressNames() {
        assertThat(DayBean.date("2026/03/02", TODAY)).contains(TODAY);
        assertThat(DayBean.date("2024/02/29", TODAY)).contains(LocalDate.of(2024, 2, 29));
        assertThat(DayView.href(LocalDate.of(2024, 2, 29))).isEqualTo("/2024/02/29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/03/03", "9999/12/31", "2026/02/29", "2026/13/01", "2026/00/10", "2026/01/00"})
    void knowsNoDayThatIsToComeOrThatCannotBe(String key) {
        assertThat(DayBean.date(key, TODAY)).isEmpty();
    }
}
