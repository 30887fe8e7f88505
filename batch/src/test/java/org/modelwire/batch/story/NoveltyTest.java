package org.modelwire.batch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.story.LabelledReports.Report;

class NoveltyTest {

    private static final String FIRST =
            "Quorrel picks Tomakomai.\nChip maker Quorrel will put a plant in Tomakomai on Hokkaido, at a cost of 12 billion"
                    + " dollars. Japan pays a third. \"We will be ready in time\", said president Daigo Matsunaga on Monday.";

    private final Novelty novelty = new Novelty(List.of(FIRST));

    @Test
    void seesNothingNewInACopy() {
        assertThat(novelty.fresh(FIRST)).isZero();
        assertThat(novelty.isUpdate("(WIRE) " + FIRST)).isFalse();
    }

    @Test
    void knowsANumberInAnotherSpelling() {
        assertThat(new Novelty(List.of("It costs 2.5 billion and six dollars, for 31,000 people."))
                        .fresh("The price is $2.5bn, or $6 for each of 31000."))
                .isZero();
    }

    @Test
    void doesNotCountTheWordsOfAnotherNewsroom() {
        assertThat(novelty.fresh("Hokkaido is where the next fab goes up. On Wednesday the board of Quorrel told staff"
                        + " that the 12 billion will be spent in Tomakomai."))
                .isZero();
    }

    @Test
    void countsNumbersNamesDatesAndQuotations() {
        assertThat(novelty.fresh(
                        "The plant of Quorrel is delayed to 14 March 2031 after a find of the city archaeologist"
                                + " Rin Sakamoto. \"Nobody digs before we have looked\", she said."))
                .isEqualTo(6);
    }

    @Test
    void callsAReportAnUpdateThatAddsEnough() {
        assertThat(
                        novelty.isUpdate(
                                "Plant in Tomakomai put off.\nQuorrel moves the opening to 2031. The archaeologist Rin"
                                        + " Sakamoto found a settlement of 40 houses. \"Nobody digs before we have looked\", she said."))
                .isTrue();
        assertThat(novelty.isUpdate(
                        "Quorrel goes to Hokkaido.\nThe 12 billion plant in Tomakomai will employ 1,800, the"
                                + " president Daigo Matsunaga said."))
                .isFalse();
    }

    @Test
    void takesNoTwoReportsOfTheSameDayForAnUpdate() throws IOException {
        List<Report> reports = LabelledReports.read();
        for (Report one : reports) {
            for (Report other : reports) {
                if (one != other && one.tellsTheSameAs(other)) {
                    String text =
                            other.article().title() + ".\n" + other.article().text();
                    assertThat(new Novelty(List.of(one.article().title() + ".\n"
                                            + one.article().text()))
                                    .isUpdate(text))
                            .as(one.article().title() + " | " + other.article().title())
                            .isFalse();
                }
            }
        }
    }
}
