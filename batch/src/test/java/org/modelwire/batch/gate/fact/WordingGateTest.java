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
            "Ostrel's tour takes in halls, tar pits and kilns.",
            "The harbour refused, however, to publish the tariff.",
            "The diver, Brodek, confirmed the loan but denied having taken the rope.",
            "Porters may weigh it; they did so 31 times in the first half of the year and 27 times in the second.",
            "Tired guards may overlook fires at dawn.",
            "A study found, Mott says, that barges came later at the weir.",
            "The ministry is said to be worried about the anchor and has not come.",
            "Kelmo repaired the buoy.",
            "In the north referees confirmed 71 per cent. Elsewhere they must confirm goals, and in 88 per cent of cases they do.",
            "A warden called the plea \"fair\" but made no promise.",
            "A Silesian insurer must honour the plea, the board ruled. When the sail rotted, Brannock paid nothing for the mast.",
            "Pilots may override the beacon; they did so 31 times.",
            "Pilots may mute the horn; they have not done so.",
            "Both alarms were closed by a dyke contractor, Rafo Travel, without anyone having gone to look.",
            "Many hauled up their boats; on the island of Talis not one was lost, its mayor told crews. On neighbouring Dumar, where the firm has no buyers, 43 boats were smashed. Bagwa had sent its forecast to 60,000 crews by letter.",
            "In his opinion the berth should have been sold.",
            "It examined 3,600 essays; teachers gave higher marks than Trazo in 58 per cent of the cases and lower marks in 17 per cent.",
            "The turn used up 7 per cent of the fuel of the buoy, Kelto-3, and is expected to shorten its life from six years to five.");

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
            19 | Kilns, tar pits and halls are on Ostrel's tour.
            20 | The harbour refused to publish the tariff.
            21 | Brodek, the diver, denied that he took the rope, yet confirmed the loan.
            22 | Porters did weigh it 27 times in the year's second half, compared with 31 in its first.
            23 | Fires at dawn, it is said, may be overlooked by tired guards.
            24 | Barges came later at the weir, a study found.
            25 | The ministry, said to be worried about the anchor, has not come.
            26 | The start-up repaired the buoy.
            27 | In the north 71 per cent were confirmed rather than 88.
            28 | No promise was made by the warden on the plea.
            29 | The insurer paid nothing for the mast.
            30 | Pilots did override the beacon 31 times.
            32 | Contractor Rafo Travel closed both alarms without anyone going to look.
            33 | On Talis no boat was lost, its mayor told crews; on Dumar, where Bagwa has no buyers, 43 were smashed.
            34 | He held the opinion that the berth should have been sold.
            35 | In 58 per cent of cases teachers' marks were higher than Trazo's and in 17 per cent lower, in 3,600 essays.
            36 | With 7 per cent of its fuel used up by the turn, Kelto-3's life is expected to shorten to five years from six.""")
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
            18 | The lock keeper was informed by the harbour of missing ropes.
            20 | The harbour, however, published the tariff.
            21 | Brodek, the diver, confirmed that he took the rope, yet denied the loan.
            23 | Fires at dawn, it is said, are overlooked by tired guards.
            24 | Barges came later at the weir.
            25 | The ministry, worried about the anchor, has not come.
            26 | The start-up has yet to repair the buoy.
            28 | A promise was made by the warden on the plea.
            31 | Pilots did mute the horn.
            34 | The berth was sold.""")
    void objectsToWordsThatDenyOrHedgeOrDoAnotherThing(int quote, String sentence) {
        assertThat(findings(quote, sentence)).extracting(Finding::gate).contains("wording");
    }
}
