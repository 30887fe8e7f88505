package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;

class WordingGateTest {

    private static final List<String> SENTENCES = List.of(
            "The foundry in Karvina has shipped the castings but not the moulds, which belong to Ostrel.",
            "Inspectors rather than drivers operate the brakes on the new line.",
            "The council may not sell the depot, the court ruled.",
            "Ostrel wants the patents of Hollmark, which its lawyers praised, rather than its kiln in Tynec, which it may close.",
            "The river board voted against the dam and for the canal.",
            "Welders earn 31 crowns an hour, compared with 27 for painters.",
            "The depot is to be cleared in May.",
            "The mill operator Ostrel has repaired the crane, and the port agency Lodven has inspected it.",
            "Nobody asked me, said Vera Mott, who will leave in June.",
            "The wharf has to be widened.",
            "The captain would rather not stay and might sell the boat.",
            "The depot stopped short of calling the crane unsafe.",
            "Clerks may no longer use the kiosk for refunds.",
            "A diver, Ivo Sklenar, was heard, said Vera Mott, the mayor, who regretted the delay.",
            "A kiln that would require coal passed the test.",
            "The pumps cut the loss for towns above 40 metres, at 9 per cent, and did nothing for those below 15.",
            "The divers had found 58 leaks; the sonar, Kelto, 81.",
            "The barge was inspected by welders, and painters left.",
            "The lock keeper informed the harbour of missing ropes.",
            "Ostrel's tour takes in halls, tar pits and kilns.");

    private static final SourceText ARTICLE = new SourceText(
            "harbour-ledger.example", "Foundry news from Karvina", String.join(" ", SENTENCES), Optional.empty());

    private static List<Finding> findings(int quote, String sentence) {
        Draft draft = new Draft(
                "",
                List.of(DraftSentence.source(sentence, SENTENCES.get(quote))),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        return new WordingGate(GateLimits.DEFAULT).check(new GateInput(draft, List.of(ARTICLE), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | The castings have been shipped by the foundry.
            0 | The moulds, belonging to Ostrel, have not been shipped.
            1 | On the new line the brakes are operated by inspectors, not drivers.
            2 | The depot may not be sold by the council, the court ruled.
            3 | Ostrel wants Hollmark's patents and may close the kiln in Tynec.
            4 | Against the dam and for the canal the river board voted.
            5 | Painters earn 27 crowns an hour and welders 31.
            6 | In May the depot is to be cleared.
            7 | The crane has been repaired by the operator.
            8 | Vera Mott will leave in June.
            9 | The wharf has to be widened.
            10 | The captain might sell the boat.
            11 | Without calling the crane unsafe, the depot stopped.
            13 | Vera Mott, the mayor, regretted the delay.
            14 | A kiln requiring coal passed the test.
            15 | The pumps did nothing for towns below 15 metres and cut the loss for those above 40, at 9 per cent.
            16 | The sonar, Kelto, had found 81 leaks and the divers 58.
            17 | Welders inspected the barge.
            18 | The harbour was informed of missing ropes by the lock keeper.
            19 | Kilns, tar pits and halls are on Ostrel's tour.""")
    void acceptsWhatKeepsTheWordsInAnotherOrder(int quote, String sentence) {
        assertThat(findings(quote, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | The moulds, belonging to Ostrel, have been shipped.
            1 | On the new line the brakes are operated by drivers, not inspectors.
            2 | The depot may be sold by the council, the court ruled.
            2 | The depot is not sold by the council, the court ruled.
            3 | Ostrel wants Hollmark's kiln and may close the patents in Tynec.
            4 | Against the canal and for the dam the river board voted.
            5 | Painters earn 31 crowns an hour and welders 27.
            6 | In May the depot has been cleared.
            7 | The crane has been repaired by the agency.
            8 | Vera Mott left in June.
            9 | The wharf has been widened.
            10 | The captain will sell the boat.
            11 | After calling the crane unsafe, the depot stopped.
            12 | Clerks use the kiosk for refunds.
            14 | A kiln that requires coal passed the test.
            15 | The pumps did nothing for towns above 40 metres and cut the loss for those below 15, at 9 per cent.
            16 | The sonar, Kelto, had found 58 leaks and the divers 81.
            17 | The barge was inspected by painters.
            18 | The lock keeper was informed by the harbour of missing ropes.""")
    void objectsToWordsThatDenyOrHedgeOrDoAnotherThing(int quote, String sentence) {
        assertThat(findings(quote, sentence)).extracting(Finding::gate).contains("wording");
    }
}
