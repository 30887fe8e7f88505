package org.modelwire.batch.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.reuse.Phrase;
import org.modelwire.config.EvidenceConfig;

/** What readers are shown of a quote. */
class QuotePhrasesTest {

    /** So long that the share of the article shortens nothing. */
    private static final String LONG = "word ".repeat(5_000);

    private static final String ORRIN =
            "Executives who had met in Dublin for most of the week said on the second evening that"
                    + " about $1.4 billion of the proceeds is committed to Orrin Systems, which nobody at the table had"
                    + " thought likely when the round of talks began in the spring of last year.";

    private static List<List<Phrase>> cut(int words, double share, String article, DraftSentence... sentences) {
        return new QuotePhrases(new EvidenceConfig(words, share)).of(List.of(sentences), article);
    }

    /** What is shown of words beside a sentence, in so many words. */
    private static String shown(int words, String sentence, String quote) {
        return cut(words, 1, LONG, DraftSentence.source(sentence, quote))
                .get(0)
                .get(0)
                .text();
    }

    @Nested
    class OfOnePiece {

        @Test
        void areTheWordsAroundThoseThatOurSentenceKeeps() {
            assertThat(shown(25, "Orrin Systems gets $1.4 billion.", ORRIN))
                    .isEqualTo("… $1.4 billion of the proceeds is committed to Orrin Systems …");
        }

        @Test
        void areFoundWhateverTheirFormCaseAndAccents() {
            String quote =
                    "After long talks the council of Lulea approved the plan and nobody there seemed to mind it.";
            assertThat(shown(25, "An approval by Luleå's COUNCILS came.", quote))
                    .isEqualTo("… council of Lulea approved the plan …");
        }

        @Test
        void neverGoOverTheLimit() {
            String sentence = "Executives met in Dublin; the talks, likely to end in spring, began last year.";
            for (int most = 6; most <= 40; most++) {
                assertThat(words(shown(most, sentence, ORRIN)))
                        .as("at most %d", most)
                        .isBetween(4, most);
            }
        }

        @Test
        void areWhereMostIsSharedIfNotAllOfItFits() {
            assertThat(shown(12, "Executives say $1.4 billion is committed to Orrin Systems.", ORRIN))
                    .startsWith("… $1.4 billion")
                    .endsWith("Orrin Systems …");
        }

        @Test
        void areTheFirstOnesIfNothingIsShared() {
            assertThat(shown(8, "Nothing like it.", ORRIN)).isEqualTo("Executives who had met in Dublin for most …");
        }

        @Test
        void areReadableEvenIfOneWordIsShared() {
            assertThat(shown(25, "Dublin it was.", ORRIN)).isEqualTo("… Dublin for most of the week …");
        }

        @Test
        void areAllOfAShortPiece() {
            assertThat(shown(25, "A cheap card.", "The card costs 4,200 dollars."))
                    .isEqualTo("The card costs 4,200 dollars.");
        }

        @Test
        void haveNoEllipsisInPlaceOfAWordOrTwo() {
            assertThat(shown(
                            25,
                            "The council of the city has approved the plan.",
                            "The council has approved the plan at last."))
                    .isEqualTo("The council has approved the plan at last.");
        }
    }

    @Nested
    class ACut {

        @Test
        void partsNoNumberFromItsUnit() {
            String quote = "It is said in town that the hall will take 2.3 million litres of water in a dry summer.";
            for (int most = 6; most <= 19; most++) {
                assertThat(shown(most, "A hall in town: litres in summer, 2.3 in all.", quote))
                        .doesNotContainPattern("2\\.3 …|2\\.3 million …|… million|… litres");
            }
        }

        @Test
        void partsNoNameFromItsNumberAndNoDayFromItsMonth() {
            String quote =
                    "Nobody at the fair had seen a Loom 2 card in a rack before 14 May when the doors were opened.";
            for (int most = 6; most <= 20; most++) {
                assertThat(shown(most, "The fair: a card, a rack, doors, 2 and 14.", quote))
                        .doesNotContainPattern("Loom …|… 2|14 …|… May");
            }
        }

        @Test
        void fallsIntoNoWord() {
            assertThat(shown(
                            6,
                            "A year.",
                            "They signed a four-year contract for state-of-the-art cards with the U.S. firm today."))
                    .doesNotContainPattern("four …|… year|U …|… S\\.");
        }
    }

    @Test
    void everySignCountsWhereAScriptHasNoBlanks() {
        String quote = "東京都議会は月曜日にOrrin Systemsの代理人登録簿を公開し、二百四十社がすでに登録を済ませたと発表した。";

        assertThat(shown(12, "Orrin Systems is in a register.", quote)).isEqualTo("… Orrin Systemsの代理人 …");
        assertThat(shown(12, "It is out.", quote)).isEqualTo("東京都議会は月曜日にOrrin Systems …");
    }

    @Nested
    class WhatOurSentenceQuotes {

        private static final String SAID = "\u201cPeople buy somebody who stands behind the work\u201d";

        @Test
        void isShownWholeAndWithItsMarks() {
            assertThat(shown(
                            9,
                            "He said people \"buy somebody who stands behind the work\".",
                            "In a talk in a hall in Boston that lasted for hours, " + SAID
                                    + ", he said to all of them."))
                    .isEqualTo("… " + SAID + " …");
        }

        @Test
        void isShownWholeEvenIfItIsLongerThanAPhraseMayBe() {
            assertThat(shown(
                            6,
                            "He: \"People buy somebody who stands behind the work\".",
                            "In a talk in a hall in Boston that lasted for hours, " + SAID
                                    + ", he said to all of them."))
                    .isEqualTo("… " + SAID + " …");
        }

        @Test
        void isShownWithoutWhatStandsBetweenTwoOfThem() {
            assertThat(
                            shown(
                                    6,
                                    "\"We turned it on\", she said, and \"that part is ours\".",
                                    "\"We turned it on,\" said Imogen Tarrant of the firm in the north, \"and that part is ours.\""))
                    .isEqualTo("\"We turned it on,\" … that part is ours.\"");
        }
    }

    @Nested
    class OfOneArticle {

        private final DraftSentence first = DraftSentence.source(
                "Orrin Systems gets $1.4 billion of the proceeds, say executives" + " who met in Dublin.", ORRIN);
        private final DraftSentence second = DraftSentence.source(
                "A licence is needed.",
                "They still need a licence.\nThe exporter remains answerable for three years if cards"
                        + " are moved to another building under a clause of the licence.");

        @Test
        void areOnePhraseForEachPieceOfEachQuote() {
            assertThat(cut(25, 1, LONG, first, second))
                    .extracting(phrases -> phrases.stream().map(Phrase::piece).toList())
                    .containsExactly(first.quotes(), second.quotes());
        }

        @Test
        void areFewEnoughAltogetherAndTheLongestGiveWayFirst() {
            List<List<Phrase>> roomy = cut(25, 1, LONG, first, second);
            List<List<Phrase>> tight = cut(25, 0.2, "word ".repeat(120), first, second);

            assertThat(allWords(roomy)).isGreaterThan(24);
            assertThat(allWords(tight)).isLessThanOrEqualTo(24);
            assertThat(tight.get(1).get(0).text()).isEqualTo("They still need a licence.");
        }

        @Test
        void staySixWordsEachHoweverShortTheArticleIs() {
            for (String article : List.of("A note.", "")) {
                assertThat(cut(25, 0.2, article, first, second).stream().flatMap(List::stream))
                        .allSatisfy(phrase -> assertThat(words(phrase.text())).isBetween(4, 6));
            }
        }

        @Test
        void countOnceWhatTwoSentencesRestOn() {
            String article = "word ".repeat(60);
            assertThat(cut(25, 0.2, article, first, first))
                    .allSatisfy(phrases -> assertThat(phrases)
                            .isEqualTo(cut(25, 0.2, article, first).get(0)));
        }

        private static int allWords(List<List<Phrase>> phrases) {
            return phrases.stream()
                    .flatMap(List::stream)
                    .mapToInt(phrase -> words(phrase.text()))
                    .sum();
        }
    }

    /** As a reader counts them, a sign with its number as one. */
    private static int words(String shown) {
        return (int) List.of(shown.split("\\s+")).stream()
                .filter(word -> !word.equals("…"))
                .count();
    }
}
