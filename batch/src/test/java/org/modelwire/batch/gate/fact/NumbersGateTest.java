package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;

class NumbersGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vantor raised USD 2,500 million.",
                "Vantor raised nearly $2.5 billion.",
                "The halls take 0.18 gigawatts.",
                "The hall opens on May 14, 2027.",
                "The hall opens in May 2027.",
                "The hall opens on 2027-05-14.",
                "Its staff will number 340.",
                "Ostrova books two days a week.",
                "Demand holds for a year and a half, or 18 months.",
                "It lost EUR 90m in 2025.",
                "It was announced on 10 March.",
                "It was announced on Tuesday, 10 March 2026.",
                "A third of its revenue, 33 percent, comes from Ostrova.",
                "One of the founders left; the two had met at a carrier.",
                "It is the first of its kind."
            })
    void acceptsANumberThatTheSourceHasInAnotherForm(String sentence) {
        assertThat(GOOD.saying(sentence).findings("numbers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vantor raised $2.6bn.",
                "Vantor raised $2.5 million.",
                "Vantor raised \u20ac2.5bn.",
                "Vantor raised 60 million dollars.",
                "It put in 60 percentage points.",
                "The halls take 180 gigawatts.",
                "The hall opens on 15 May 2027.",
                "The hall opens on 14 May 2028.",
                "The hall opens in June.",
                "It was announced on Thursday.",
                "Ostrova books three days a week.",
                "It has 340 percent more.",
                "The fourth hall is planned.",
                "Three dozen people work there.",
                "It was founded in 2017."
            })
    void holdsANumberThatTheSourceLacks(String sentence) {
        assertThat(GOOD.saying(sentence).findings("numbers")).isNotEmpty();
    }

    @Test
    void showsTheNearestSentenceOfTheSource() {
        assertThat(GOOD.saying("Vantor was founded in 2017 by engineers.").findings("numbers"))
                .extracting(Finding::evidence)
                .containsExactly(
                        "no source says 2017; nearest: \u201cVantor was founded in 2019 by two former engineers of a telecoms carrier.\u201d");
    }

    @Test
    void allowsSmallNumbersInWordsInAConclusionOnly() {
        String sentence = "The deal has three losers.";

        assertThat(GOOD.concluding(sentence).findings("numbers")).isEmpty();
        assertThat(GOOD.concluding("The deal has seven losers.").marked("numbers"))
                .containsExactly("seven");
        assertThat(GOOD.saying("The deal has seven losers.").marked("numbers")).containsExactly("seven");
    }

    @Test
    void takesNumbersOfTheCitedBriefOnlyForTheSentenceThatCitesIt() {
        String sentence = "Ostrova signed for 70 megawatts.";

        assertThat(GOOD.archive(DraftSentence.archive(sentence, GoodBrief.OFFER.slug()))
                        .findings("numbers"))
                .isEmpty();
        assertThat(GOOD.concluding(sentence).marked("numbers")).containsExactly("70 megawatts");
    }

    @Test
    void looksAtTheHeadlineToo() {
        assertThat(GOOD.headline("Vantor takes $3 billion").marked("numbers")).containsExactly("$3 billion");
    }
}
