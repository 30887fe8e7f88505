package org.modelwire.batch.gate.entail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.SourceText;

class EntailmentScoreTest {

    private static final double UNLIKELY = 0.25;

    private static final String ARTICLE = """
            Vantor, which rents computing to laboratories, secretly dumped blue paint into the harbour of Sines on Tuesday, \
            officials said. The company employs 340 people in Portugal. It did not answer questions.

            Castellan Partners, an investor from Porto, bought a fifth of the company in March. The regulator launched an \
            investigation and found no evidence of a crime. Sales of large computers fell in the last quarter.
            """;

    private final EntailmentScore score = new EntailmentScore();

    @Test
    void supportsWhatTheSourceSaysWordForWord() {
        assertThat(support("The company employs 340 people in Portugal.")).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void supportsAParaphraseMoreThanAChangedFact() {
        double paraphrase = support("The regulator started an investigation and discovered no evidence of a crime.");

        assertThat(paraphrase).isGreaterThanOrEqualTo(0.5);
        assertThat(support("The regulator started an investigation and discovered no evidence of a crime in Madrid."))
                .isLessThan(paraphrase);
    }

    @Test
    void doesNotSupportANumberThatTheSourceLacks() {
        assertThat(support("The company has 870 people in Portugal.")).isLessThan(UNLIKELY);
    }

    @Test
    void doesNotSupportANameThatTheSourceLacks() {
        assertThat(support("The company employs 340 people in Norway.")).isLessThan(UNLIKELY);
    }

    @Test
    void doesNotSupportANegationThatTheSourceLacks() {
        assertThat(support("Castellan Partners never bought a fifth of the company."))
                .isLessThan(support("Castellan Partners bought a fifth of the company."))
                .isLessThan(0.5);
    }

    @Test
    void doesNotSupportTheContrary() {
        assertThat(support("Sales of small computers fell in the last quarter."))
                .isLessThan(UNLIKELY);
    }

    @Test
    void doubtsAnotherThingBetweenTheSameWords() {
        assertThat(support("The company dumped green paint into the harbour."))
                .isLessThan(support("The company dumped blue paint into the harbour."));
    }

    @Test
    void supportsADraftLessIfOneSentenceIsWrong() {
        String right = "The company employs 340 people in Portugal.";
        String wrong = "Its harbour lies in Norway.";

        assertThat(score.ofDraft(List.of(Passage.of(right), Passage.of(wrong)), grounds(ARTICLE)))
                .isLessThan(score.ofDraft(List.of(Passage.of(right), Passage.of(right)), grounds(ARTICLE)))
                .isLessThan(0.5);
    }

    @Test
    void weighsOnlyNamesAndNumbersInOtherLanguages() {
        String german =
                "Die Firma Vantor besch\u00e4ftigt 340 Menschen in Portugal und baut dort zwei gro\u00dfe Hallen.";

        assertThat(score.bySentence(
                                List.of(Passage.of("Vantor baut keine kleinen Hallen in Portugal.")), grounds(german))[
                        0])
                .isGreaterThan(score.bySentence(
                                List.of(Passage.of("Vantor baut 870 Hallen in Portugal.")), grounds(german))[0]);
    }

    @Test
    void scoresAnyTextWithinItsRange() {
        List<Passage> odd = Stream.of(
                        "", " ", "!!!", "n't", "'s", "\u4e2d\u6587", "a-b-c'd", "3.5.7-beta", "NOT", "x".repeat(5000))
                .map(Passage::of)
                .toList();

        for (String article : List.of("", "x", "Not not not.", ARTICLE)) {
            assertThat(score.bySentence(odd, grounds(article)))
                    .satisfies(
                            values -> assertThat(DoubleStream.of(values)).allMatch(value -> value >= 0 && value <= 1));
            assertThat(score.ofDraft(odd, grounds(article))).isBetween(0.0, 1.0);
        }
        assertThat(score.ofDraft(List.of(), grounds(ARTICLE))).isBetween(0.0, 1.0);
    }

    @Test
    void scoresTheSameInManyThreads() {
        List<Passage> sentences = List.of(Passage.of("The firm hired 340 workers and spilled yellow paint in Sines."));
        double alone = score.ofDraft(sentences, grounds(ARTICLE));

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToDouble(any -> score.ofDraft(sentences, grounds(ARTICLE)))
                        .toArray())
                .containsOnly(alone);
    }

    private double support(String sentence) {
        return score.bySentence(List.of(Passage.of(sentence)), grounds(ARTICLE))[0];
    }

    private static List<Ground> grounds(String text) {
        return List.of(Ground.of(new SourceText("harbour-ledger.example", "", text, Optional.empty())));
    }
}
