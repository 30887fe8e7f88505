package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.config.SettingException;

class PriceTableTest {

    @Test
    void knowsAModelByItsDatedName() {
        PriceTable prices = PriceTable.of(Optional.of("house-model=1/4"));

        assertThat(prices.usage("house-model-2026-11-01", 1_000_000, 500_000).costUsd())
                .isEqualByComparingTo("3");
    }

    @Test
    void countsAnUnknownModelAsTheDearestKnown() {
        PriceTable prices = PriceTable.of(Optional.of("dear=900/1, other=1/901"));

        assertThat(prices.usage("nobody-knows", 1_000_000, 1_000_000).costUsd()).isEqualByComparingTo("1801");
    }

    @Test
    void letsTheOperatorSetAPriceToNothing() {
        PriceTable prices = PriceTable.of(Optional.of("house-model=0/0"));

        assertThat(prices.usage("house-model", 1_000_000, 1).costUsd()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"house-model", "house-model=1", "house-model=1/2/3", "house-model=-1/2", "house-model=a/b"})
    void refusesAnEntryOfAnotherForm(String entry) {
        assertThatThrownBy(() -> PriceTable.of(Optional.of(entry)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("modelwire.llm.prices");
    }
}
