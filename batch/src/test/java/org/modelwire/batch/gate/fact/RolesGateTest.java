package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;

class RolesGateTest {

    private static final SourceText ARTICLE =
            new SourceText("harbour-ledger.example", "Ostrava clinics test a reading aid", """
            Clinics in Ostrava tested the program Ledwin on 4,120 patients at 16 sites. It found 91 percent of the \
            fractures, while radiologists found 87 percent.

            The maker, Tamsin Health, sold 310 licences in spring and hopes to sell 450 by 2029. Its quarterly revenue \
            rose to $74 million from $61 million. The contract with the city runs until 2033.

            Councillors approved the purchase by 29 votes to 12. Of 200 images that were checked twice, 184 were read \
            correctly. Doctor Edita Novak led the trial in Ostrava, and the economist Pavel Riha criticised its cost.

            In drills the nurses read 52 images an hour, compared with 44 for the doctors.
            """, Optional.empty());

    private static List<Finding> findings(String sentence) {
        Draft draft = new Draft(
                "",
                List.of(DraftSentence.source(sentence, "")),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        return new RolesGate().check(new GateInput(draft, List.of(ARTICLE), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The trial covered 4,120 patients at 16 clinics.",
                "Ledwin spotted 91 percent of the fractures and radiologists 87 percent.",
                "In drills, the doctors read 44 images an hour and the nurses 52.",
                "Radiologists found 87 percent of the fractures, Ledwin 91 percent.",
                "Tamsin Health sold 310 licences and wants to reach 450.",
                "Revenue reached $74 million after $61 million.",
                "Revenue climbed to $74 million from $61 million.",
                "The city's contract lasts until 2033.",
                "Councillors backed the purchase by 29 to 12.",
                "Of the images, 184 of 200 were read correctly.",
                "The trial was led by Edita Novak; Pavel Riha criticised the cost."
            })
    void acceptsNumbersAndNamesInTheirOwnPlaces(String sentence) {
        assertThat(findings(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The trial covered 16 patients at 4,120 clinics.",
                "Ledwin spotted 87 percent of the fractures and radiologists 91 percent.",
                "Tamsin Health sold 450 licences and wants to reach 310.",
                "Councillors backed the purchase by 12 to 29.",
                "The trial was led by Pavel Riha; Edita Novak criticised the cost."
            })
    void holdsTwoThatChangedPlaces(String sentence) {
        assertThat(findings(sentence)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Revenue reached $61 million after $74 million.",
                "Revenue climbed to $61 million from $74 million.",
                "Of the images, 200 of 184 were read correctly."
            })
    void holdsNumbersThatTheirOwnWordsContradict(String sentence) {
        assertThat(findings(sentence)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The contract with the city runs until 2029."})
    void showsAYearThatBelongsToAnotherEvent(String sentence) {
        assertThat(findings(sentence)).isNotEmpty();
    }
}
