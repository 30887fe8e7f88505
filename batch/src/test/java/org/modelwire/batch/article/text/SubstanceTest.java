package org.modelwire.batch.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a text that was published again another one. */
class SubstanceTest {

    private static final String TEXT = """
            Tessellate shipped its Loom 2 card on Tuesday. The card costs $4,200, and it needs no new rack.

            "We have orders for 900 cards," said Mara Oduya, who leads the company's "hardware" group in Oslo. It's sold in pairs.

            Analysts at Quill expect the price to fall before the autumn, because two rivals plan cards of their own.""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$4,200 | $4,700",
                "$4,200 | €4,200",
                "900 cards | 90 cards",
                "two rivals | three rivals",
                "on Tuesday | on Thursday",
                "Mara Oduya | Mara Odoya",
                "at Quill | at Lark",
                "in Oslo | in Bergen",
                "Loom 2 | Loom 3",
                "needs no new rack | needs a new rack",
                "expect the price | do not expect the price",
                "We have | We haven't",
                "Tessellate shipped its | Its maker shipped the Tessellate",
            })
    void isANumberADateANameOrANegation(String before, String after) {
        assertThat(TEXT).contains(before);
        assertThat(Substance.differs(TEXT, TEXT.replace(before, after))).isTrue();
    }

    @Test
    void isAPassageThatWasAddedOrTakenOut() {
        String longer = TEXT + "\n\nThe company later said that the first cards run hotter than it had expected.";
        assertThat(Substance.differs(TEXT, longer)).isTrue();
        assertThat(Substance.differs(longer, TEXT)).isTrue();
        assertThat(Substance.differs(
                        TEXT,
                        TEXT.replace("in pairs", "in pairs, which the company calls a gift to every small workshop")))
                .isTrue();
    }

    @Test
    void isNotHowATextIsSet() {
        String reset = TEXT.replace("\"We", "\u201cWe")
                .replace("cards,\"", "cards,\u201d")
                .replace("\"hardware\"", "\u2018hardware\u2019")
                .replace("It's", "It\u2019s")
                .replace("$4,200, and", "$4200 \u2014 and")
                .replace("Loom 2", "Loom\u00a02")
                .replace("company", "com\u00adpany")
                .replace("\n\n", "\n")
                .replace("Tuesday. The", "Tuesday.\n\nThe");
        assertThat(reset).isNotEqualTo(TEXT);
        assertThat(Substance.differs(TEXT, reset)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read next: Quill raises $40 million for its Oslo office",
                "Photo: Mara Oduya in Oslo, 3 March 2026",
                "Updated on 3 March 2026 at 14:05.",
                "Last updated March 3, 2026, by the Oslo desk.",
                "Spring sale: mattresses from 199 euros at Dozewell until Sunday, 8 March.",
                "4 min read",
            })
    void isNotWhatStandsAroundAnArticle(String line) {
        String after = TEXT.replace("\n\nAnalysts", "\n\n" + line + "\n\nAnalysts");
        assertThat(Substance.differs(TEXT, after)).isFalse();
        assertThat(Substance.differs(after, TEXT)).isFalse();
    }

    @Test
    void isNotAnotherWordForTheSameThing() {
        assertThat(Substance.differs(TEXT, TEXT.replace("fall before the autumn", "drop before the autumn")))
                .isFalse();
        assertThat(Substance.differs(TEXT, TEXT.replace("plan cards", "plan crads")))
                .isFalse();
    }

    @Test
    void isNotATextOfWhichOnlyTheBeginningCanBeRead() {
        assertThat(Substance.differs(TEXT, TEXT.substring(0, TEXT.indexOf("\n\n"))))
                .isFalse();
        assertThat(Substance.differs(TEXT, "")).isFalse();
    }

    @Test
    void seesAnotherOrderOfTheSameSentencesAsTheSame() {
        String[] paragraphs = TEXT.split("\n\n");
        assertThat(Substance.differs(TEXT, paragraphs[2] + "\n\n" + paragraphs[0] + "\n\n" + paragraphs[1]))
                .isFalse();
    }

    @Test
    void knowsACopyByItsSentencesWhateverStandsAroundThem() {
        assertThat(Substance.isCopy(TEXT, TEXT)).isTrue();
        assertThat(Substance.isCopy(TEXT, "OSLO (Wire) \u2014\n\n" + TEXT + "\n\nThe Wire contributed to this report."))
                .isTrue();
        assertThat(Substance.isCopy(TEXT, TEXT.substring(0, TEXT.indexOf("\n\nAnalysts"))))
                .isTrue();
    }

    @Test
    void takesNoReportForACopyThatOnlyQuotesTheSameOrAddsToIt() {
        assertThat(Substance.isCopy(TEXT, """
                Loom 2 is out. Its maker wants $4,200 for a card. "We have orders for 900 cards," said Mara Oduya, who \
                leads the company's "hardware" group in Oslo. Shops in Bergen got the first of them, and sold all within \
                an hour, as three of their owners told us.""")).isFalse();
        assertThat(Substance.isCopy(
                        TEXT, TEXT + "\n\n" + TEXT.replace("card", "board").replace("its", "the")))
                .isFalse();
        assertThat(Substance.isCopy("Come back later.", "Come back later.")).isFalse();
    }

    @Test
    void comparesLongTextsInATimeThatTheirLengthBounds() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            one.append("The loom weaves thread number ").append(i).append(" of the pattern here.\n");
            other.append("A loom weaves thread number ").append(i).append(" of our pattern here.\n");
        }
        assertThat(Substance.differs(one.toString(), other.toString())).isTrue();
    }
}
