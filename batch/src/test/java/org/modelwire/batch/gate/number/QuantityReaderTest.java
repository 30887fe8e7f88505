package org.modelwire.batch.gate.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$2.5bn                    | 2500000000 MONEY $",
                "2.5 billion dollars       | 2500000000 MONEY $",
                "US$2.5 billion            | 2500000000 MONEY USD",
                "2,500 million U.S. dollars| 2500000000 MONEY USD",
                "\u20ac300m                | 300000000 MONEY EUR",
                "EUR 300 million           | 300000000 MONEY EUR",
                "a 5-million-euro loan     | 5000000 MONEY EUR",
                "\u00a31.2tn               | 1200000000000 MONEY GBP",
                "50 cents                  | 0.5 MONEY $",
                "14 %                      | 14 PERCENT",
                "14 percent                | 14 PERCENT",
                "14 per cent               | 14 PERCENT",
                "14.0%                     | 14 PERCENT",
                "fourteen percent          | 14 PERCENT",
                "3 percentage points       | 3 POINTS",
                "25 basis points           | 0.25 POINTS",
                "two-thirds                | 66.7 FRACTION",
                "three quarters            | 75 FRACTION",
                "1,234,567 users           | 1234567 PLAIN",
                "70B parameters            | 70000000000 PLAIN",
                "10k stars                 | 10000 PLAIN",
                "three models              | 3 PLAIN",
                "a dozen models            | 12 PLAIN",
                "two dozen models          | 24 PLAIN",
                "twenty-one models         | 21 PLAIN",
                "one hundred and five      | 105 PLAIN",
                "two hundred thousand      | 200000 PLAIN",
                "half a million users      | 500000 PLAIN",
                "a hundred users           | 100 PLAIN",
                "2.5 million               | 2500000 PLAIN",
                "the 3rd release           | 3 ORDINAL",
                "the third release         | 3 ORDINAL",
                "the twenty-first release  | 21 ORDINAL",
                "Q3 sales                  | 3 ORDINAL",
                "48 hours                  | 172800 MEASURE second",
                "two days                  | 172800 MEASURE second",
                "31 working hours          | 111600 MEASURE second",
                "a 30-year-old law         | 360 MEASURE month",
                "1.2 GW                    | 1200000000 MEASURE watt",
                "80GB of memory            | 80000000000 MEASURE byte",
                "10x faster                | 10 TIMES",
                "ten times faster          | 10 TIMES",
                "a tenfold rise            | 10 TIMES",
                "10:30                     | 630 CLOCK",
                "3 p.m.                    | 180 CLOCK",
                "the 1990s                 | 1990 PLAIN",
                "GPT-5                     | 5 PLAIN"
            })
    void readsTheSameValueFromEveryForm(String text, String expected) {
        Reading reading = QuantityReader.read(text).get(0).first();

        String unit = reading.unit().kind() + " " + reading.unit().name();
        assertThat((reading.value().toPlainString() + " " + unit).strip()).isEqualTo(expected);
    }

    @Test
    void leavesCodesAlone() {
        assertThat(QuantityReader.read("H100 and 4o and 5G")).isEmpty();
    }

    @Test
    void lendsUnitAndScaleToBothEndsOfARange() {
        assertThat(QuantityReader.read("$2 to 3 billion"))
                .extracting(quantity -> quantity.readings().stream()
                        .anyMatch(reading -> reading.unit().kind() == Unit.Kind.MONEY
                                && reading.value().precision() == 10))
                .containsExactly(true, true);
        assertThat(QuantityReader.read("10-15 percent"))
                .allMatch(quantity -> quantity.readings().stream()
                        .anyMatch(reading -> reading.unit().kind() == Unit.Kind.PERCENT));
    }

    @Test
    void readsDatesInEveryForm() {
        assertThat(DateReader.read("On 3 November 2026, Nov. 3, 2026, the 3rd of November 2026 and 2026-11-03"))
                .hasSize(4)
                .allMatch(date -> date.year() == 2026 && date.month() == 11 && date.day() == 3);
        assertThat(DateReader.read("In November 2026"))
                .singleElement()
                .matches(date -> date.year() == 2026 && date.month() == 11 && date.day() == 0);
        assertThat(DateReader.read("3-5 November")).extracting(DateMention::day).containsExactlyInAnyOrder(3, 5);
    }

    @Test
    void takesNoVerbForAMonth() {
        assertThat(DateReader.read("They may march on; May I? March on!")).isEmpty();
    }
}
