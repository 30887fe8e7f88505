package org.modelwire.web.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void quotesEveryCell() {
        assertThat(CsvLine.of("a \"b\"", 7, "c,d\ne")).isEqualTo("\"a \"\"b\"\"\",\"7\",\"c,d\ne\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "|x"})
    void runsNothing(String formula) {
        assertThat(CsvLine.of(formula)).startsWith("\"'");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(CsvLine.of("it was 5-1", "")).isEqualTo("\"it was 5-1\",\"\"\r\n");
    }
}
