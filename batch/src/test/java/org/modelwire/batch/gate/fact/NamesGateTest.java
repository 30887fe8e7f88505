package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.DraftSentence;

class NamesGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carvalhal's plan has critics.",
                "In\u00eas Carvalhal leads Vantor.",
                "INES CARVALHAL leads VANTOR.",
                "The BoP asked; the European Union watches.",
                "The EU's regulators watch AI companies.",
                "The Kestrel 3 model is trained in Setubal.",
                "Kestrel-3's owner pays.",
                "Harbour Ledger reported it.",
                "Vantor-run halls need power.",
                "Tying rent to power worries lenders.",
                "Applicants wait; Dissenters complain.",
                "CEO Carvalhal, President of nothing, spoke on Monday in March.",
                "Both Meridian and Castellan Partners declined to comment.",
                "\u201cHard to square\u201d was the verdict."
            })
    void acceptsANameThatTheSourceHasInAnotherForm(String sentence) {
        assertThat(GOOD.saying(sentence).findings("names")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik raised money.",
                "Investors led by Norvik put in money.",
                "The halls stand near Braga.",
                "In\u00eas Moreira leads Vantor.",
                "Spain's central bank asked.",
                "The NDBX declined to comment.",
                "It runs on H100 chips.",
                "It trains Kestrel-4 there."
            })
    void holdsANameThatTheSourceLacks(String sentence) {
        assertThat(GOOD.saying(sentence).findings("names")).hasSize(1);
    }

    @Test
    void marksAFullNameOnce() {
        assertThat(GOOD.saying("The plan is backed by Elias Norvik.").marked("names"))
                .containsExactly("Elias Norvik");
    }

    @Test
    void readsAHeadlineInTitleCase() {
        assertThat(GOOD.headline("Investors Put Fresh Money Into Vantor Data Halls")
                        .findings("names"))
                .isEmpty();
        assertThat(GOOD.headline("Investors Put Fresh Money Into Norvik Data Halls")
                        .marked("names"))
                .containsExactly("Norvik");
    }

    @Test
    void takesNamesOfTheCitedBriefOnlyForTheSentenceThatCitesIt() {
        String sentence = "Ostrova left Porto.";

        assertThat(GOOD.archive(DraftSentence.archive(sentence, GoodBrief.OFFER.slug()))
                        .findings("names"))
                .isEmpty();
        assertThat(GOOD.concluding(sentence).marked("names")).containsExactly("Porto");
    }
}
