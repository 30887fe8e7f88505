package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;

/** Ten true briefs pass, and each is held as soon as one number, unit, date, name or quotation is changed. */
class SpoiledBriefsTest {

    /** Changes are written "true words > false words". */
    private record Pair(String article, String brief, List<String> changes) {

        @Override
        public String toString() {
            return brief.substring(0, Math.min(50, brief.length()));
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair(
                        """
                        Norvane has cut the price of its Heron-2 model by 40 per cent, to $1.20 per million tokens. The Oslo company \
                        said on Monday that 3,400 customers use it. "Prices will keep falling," said chief executive Lise Amdahl.""",
                        "Norvane's Heron-2 now costs 40% less, at 1.20 dollars for a million tokens. Its head, Amdahl, told its 3,400 customers that prices \u201cwill keep falling\u201d.",
                        List.of(
                                "40% > 45%",
                                "1.20 dollars > 1.20 euros",
                                "a million > a billion",
                                "Heron-2 > Heron-3",
                                "Norvane's > Kelvane's",
                                "Amdahl > Bergset",
                                "3,400 > 4,300",
                                "will keep falling > will stop falling")),
                new Pair(
                        """
                        The Court of Appeal in The Hague ruled on 2 March 2026 that Textura must delete the books of 212 authors within \
                        90 days. Judge Wouter Dekkers called the copying "deliberate and lasting". Textura faces a fine of EUR 5m.""",
                        "A Dutch court ordered Textura to remove works by 212 writers within 90 days. The copying was \"deliberate and lasting\", judge Dekkers held on March 2; the fine is \u20ac5 million.",
                        List.of(
                                "212 > 221",
                                "90 days > 90 weeks",
                                "March 2 > March 12",
                                "\u20ac5 million > $5 million",
                                "\u20ac5 million > \u20ac5 billion",
                                "Dekkers > Verhoef",
                                "deliberate and lasting > deliberate and secret")),
                new Pair(
                        """
                        Researchers at the Halvorsen Institute trained a weather model on 38 years of data in 54 hours on 16 graphics cards. \
                        It beat the older forecast for Bergen in two thirds of all cases. The code is to appear in June.""",
                        "A model of the Halvorsen Institute learned from 38 years of weather in 54 hours. With 16 cards it was better for Bergen two-thirds of the time; code follows in June.",
                        List.of(
                                "38 years > 48 years",
                                "38 years > 38 days",
                                "54 hours > 54 minutes",
                                "16 cards > 60 cards",
                                "two-thirds > three-quarters",
                                "June > July",
                                "Halvorsen > Lindqvist",
                                "Bergen > Tromso")),
                new Pair(
                        """
                        Pelagia Robotics raised 75 million pounds in a third round led by Ashgrove Ventures, with money from the Bank of \
                        Ireland. Founder Rohan Mistry plans 120 hires in Cork this year. Its picker handles 900 parcels an hour.""",
                        "Ashgrove Ventures leads a \u00a375m investment, the third, in Pelagia. Mistry wants to hire 120 people in Cork; BoI joined. Its robot moves 900 parcels every hour.",
                        List.of(
                                "\u00a375m > \u00a357m",
                                "\u00a375m > \u20ac75m",
                                "\u00a375m > \u00a375bn",
                                "third > fourth",
                                "120 people > 1,200 people",
                                "Cork > Derry",
                                "Ashgrove > Oakfield",
                                "Mistry > Mehta")),
                new Pair(
                        """
                        The Ministry of Labour in Seoul said 61 percent of firms with more than 300 staff use chatbots, up from 47 percent in \
                        2024. The survey ran from 3 to 21 November 2025. Minister Han Seo-jin spoke of "a quiet revolution in offices".""",
                        "South Korean officials count chatbots in 61 per cent of larger firms, after 47 per cent in 2024. Han Seo-jin sees \"a quiet revolution\" in a survey that ended on 21 November.",
                        List.of(
                                "61 per cent > 16 per cent",
                                "61 per cent > 61 percentage points",
                                "2024 > 2023",
                                "21 November > 21 December",
                                "21 November > 22 November",
                                "Seo-jin > Min-ho",
                                "a quiet revolution > a loud revolution")),
                new Pair(
                        """
                        Quarry Compute will build a 1.2 gigawatt campus near Amarillo for $14 billion. Half of the power comes from gas. \
                        Governor Elena Stroud signed the permit on Friday; work begins in the third quarter of 2026.""",
                        "Near Amarillo, Quarry Compute spends about $14bn on 1,200 megawatts. Work on the site that Stroud approved on Friday starts in Q3 2026.",
                        List.of(
                                "$14bn > $40bn",
                                "$14bn > 14bn",
                                "1,200 megawatts > 1,200 kilowatts",
                                "Q3 > Q2",
                                "2026 > 2027",
                                "Friday > Thursday",
                                "Amarillo > Lubbock",
                                "Quarry Compute > Granite Compute")),
                new Pair(
                        """
                        Sable, a maker of voice software, admitted that 18,250 recordings of patients at 11 clinics were open to anyone for six \
                        weeks. "We failed them," wrote its security chief, Tomas Brandl. The Danish regulator opened a case.""",
                        "For six weeks, 18,250 patient recordings from eleven clinics lay open, says Sable. Its security chief Brandl writes: \u201cWe failed them.\u201d Denmark is looking into it.",
                        List.of(
                                "six weeks > six months",
                                "six weeks > nine weeks",
                                "18,250 > 18,520",
                                "eleven > twelve",
                                "Sable > Marten",
                                "Denmark > Norway",
                                "We failed them > We warned them")),
                new Pair(
                        """
                        Orla 7B, an open model from the University of Ghent, scored 71.4 on the Cobalt test, four points behind Strix Large. It \
                        runs in 6 GB of memory. Training took 2.1 million GPU hours, said Dr Femke Aerts, who led the work.""",
                        "With 71.4 on Cobalt, Ghent's Orla 7B trails Strix Large by four points, yet fits in 6 GB. Aerts put training at 2.1 million hours of GPU time.",
                        List.of(
                                "71.4 > 74.1",
                                "7B > 70B",
                                "four points > five points",
                                "6 GB > 6 TB",
                                "2.1 million > 2.1 billion",
                                "Cobalt > Nickel",
                                "Aerts > Claes",
                                "Strix > Falco")),
                new Pair(
                        """
                        Shares of Lumenta fell as much as 9.5 percent on Wednesday after the chip designer cut its forecast to between 3.1 and \
                        3.3 billion dollars. Analyst Priya Deshmukh of Corriedale lowered her target from $88 to $70.""",
                        "Lumenta expects $3.1 billion to $3.3 billion now, and its shares dropped up to 9.5% on Wednesday. Corriedale's Deshmukh moved her target to $70.",
                        List.of(
                                "$3.1 billion > $3.1 million",
                                "$3.3 billion > $3.8 billion",
                                "9.5% > 5.9%",
                                "Wednesday > Tuesday",
                                "$70 > $60",
                                "Corriedale's > Herdwick's",
                                "Lumenta > Raydium")),
                new Pair(
                        """
                        The European Commission wants makers of AI agents to keep logs for 18 months. The draft of 9 February names 14 uses, \
                        among them hiring. "Nobody should be fired by a black box," said commissioner Anouk Vissers.""",
                        "Logs of AI agents would be kept for a year and a half, 18 months, under an EU draft dated Feb. 9 with fourteen uses. \"Nobody should be fired by a black box,\" says Vissers.",
                        List.of(
                                "18 months > 18 days",
                                "18 months > 81 months",
                                "Feb. 9 > Feb. 19",
                                "fourteen > forty",
                                "Vissers > Maes",
                                "EU > UN",
                                "fired by a black box > hired by a black box")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void letsTheTrueBriefPass(Pair pair) {
        assertThat(findings(pair.article(), pair.brief())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void holdsEveryFalseOne(Pair pair) {
        List<String> missed = new ArrayList<>();
        for (String change : pair.changes()) {
            String[] words = change.split(" > ");
            assertThat(pair.brief()).contains(words[0]);
            if (findings(pair.article(), pair.brief().replace(words[0], words[1]))
                    .isEmpty()) {
                missed.add(change);
            }
        }
        assertThat(missed).isEmpty();
    }

    private static List<Finding> findings(String article, String brief) {
        SourceText source =
                new SourceText("wire.example", "", article, Optional.of(Instant.parse("2026-03-04T08:00:00Z")));
        Draft draft = new Draft(
                "", List.of(DraftSentence.source(brief, "")), Optional.empty(), List.of(), List.of(), Optional.empty());
        GateInput input = new GateInput(draft, List.of(source), List.of());
        return Stream.of(new NumbersGate(), new NamesGate(), new QuotationsGate())
                .flatMap(gate -> gate.check(input).stream())
                .toList();
    }
}
