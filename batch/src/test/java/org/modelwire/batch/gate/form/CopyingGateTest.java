package org.modelwire.batch.gate.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.shared.Reason;

class CopyingGateTest {

    private static final String OWN =
            "Rents, debt and power decide what these buildings earn, and nobody outside knows the terms "
                    + "under which tenants may walk away from them once cheaper offers come along somewhere else on the continent. "
                    + "Lenders therefore price a bet on habits, on patience and on luck, while the builder keeps most upside for itself "
                    + "and hands the dull part of the work to contractors whose margins shrink with each new tender.";

    @Test
    void holdsARunOfThirteenWords() {
        String thirteen = "Vantor was founded in 2019 by two former engineers of a telecoms carrier";

        assertThat(GOOD.saying(thirteen + " long ago.").marked("copying")).contains(thirteen);
    }

    @Test
    void marksOnlyTheCopiedWords() {
        Finding finding = GOOD.saying(
                        "Readers learn that Vantor was founded in 2019 by two former engineers of a telecoms carrier, years ago.")
                .findings("copying")
                .get(0);

        assertThat(finding.reason()).isEqualTo(Reason.COPIED_TEXT);
        assertThat(finding.evidence()).isEqualTo("13 words in a row are the source's, at most 12");
        assertThat(finding.sentence().substring(finding.start(), finding.end()))
                .startsWith("Vantor was")
                .endsWith("carrier");
    }

    @Test
    void seesARunThatGoesOnInTheNextSentence() {
        assertThat(GOOD.summary(
                                DraftSentence.source("It will employ 340 people.", "will employ 340 people"),
                                DraftSentence.source(
                                        "The Bank of Portugal has asked the company to explain how.",
                                        "The Bank of Portugal has asked the company"))
                        .findings("copying"))
                .extracting(Finding::evidence)
                .contains("15 words in a row are the source's, at most 12");
    }

    @Test
    void leavesAMarkedQuotationOut() {
        assertThat(GOOD.concluding(OWN
                                + " \u201cWe are building for customers who cannot wait for the grid,\u201d she said.")
                        .findings("copying"))
                .isEmpty();
    }

    @Test
    void countsThePublishersProseAlthoughItStandsBetweenQuotationMarks() {
        assertThat(GOOD.concluding(
                                OWN
                                        + " \u201cVantor was founded in 2019 by two former engineers of a telecoms carrier,\u201d it says.")
                        .findings("copying"))
                .extracting(Finding::evidence)
                .contains("14 words in a row are the source's, at most 12");
    }

    @Test
    void countsQuotationsThatMakeUpTheText() {
        GoodBrief quoting = GOOD.summary(
                DraftSentence.source(
                        "\u201cWe are building for customers who cannot wait for the grid.\u201d",
                        "We are building for customers"),
                DraftSentence.source(
                        "Quintela says \u201chard to square with rents that fall every quarter\u201d.",
                        "hard to square with rents"));

        assertThat(quoting.findings("copying")).isNotEmpty();
    }

    @Test
    void seesAQuotationOfTheSourceAcrossItsSentences() {
        SourceText source = new SourceText(
                "a.example",
                "Talk",
                "\u201cWe sold the first hall in May. The second one goes in June,\u201d she said. The firm keeps the third hall and the land behind it until the lawyers of both sides agree.",
                Optional.empty());

        assertThat(GOOD.from(source, GoodBrief.ARTICLE)
                        .concluding(OWN + " \u201cWe sold the first hall in May. The second one goes in June.\u201d")
                        .findings("copying"))
                .isEmpty();
        assertThat(GOOD.from(source, GoodBrief.ARTICLE)
                        .concluding(
                                OWN
                                        + " \u201cThe firm keeps the third hall and the land behind it until the lawyers of both sides agree.\u201d")
                        .findings("copying"))
                .isNotEmpty();
    }

    @Test
    void holdsASummaryThatFollowsTheSourceSentenceBySentence() {
        DraftSentence[] inOrder = sentences(
                "Investors led by Castellan Partners gave Vantor $2.5bn.",
                "Two halls near Sines, 180 megawatts jointly, take 60 per cent of this money.",
                "How would falling rents affect its debt, the Bank of Portugal asks.",
                "Regulators in Brussels reportedly look into contracts like these.");
        DraftSentence[] rearranged = {inOrder[2], inOrder[0], inOrder[3], inOrder[1]};
        DraftSentence[] three = {inOrder[0], inOrder[1], inOrder[2]};

        assertThat(GOOD.summary(inOrder).findings("copying"))
                .extracting(Finding::evidence)
                .containsExactly(
                        "its sentences follow the source one after the other (Kendall tau 1.00, at most 0.80)");
        assertThat(GOOD.summary(rearranged).findings("copying")).isEmpty();
        assertThat(GOOD.summary(three).findings("copying")).isEmpty();
    }

    @Test
    void measuresWhatItJudges() {
        GateInput input = new GateInput(GOOD.draft(), List.of(GoodBrief.ARTICLE), List.of());

        CopyingMeasure measure = new SubstitutionMeter(input, GateLimits.DEFAULT).measure();

        assertThat(measure.longestRun()).isBetween(1, 4);
        assertThat(measure.containment()).isZero();
        assertThat(measure.orderTau()).isEmpty();
        assertThat(measure.summaryWords()).isEqualTo(52);
        assertThat(measure.summaryShare()).isBetween(0.15, 0.25);
        assertThat(measure.quotedShare()).isZero();
    }

    private static DraftSentence[] sentences(String... texts) {
        return Stream.of(texts)
                .map(text -> DraftSentence.source(text, "Vantor was founded in 2019"))
                .toArray(DraftSentence[]::new);
    }

    @Test
    void countsAQuotationThatIsTooLongToBeOne() {
        String copied =
                "It lost 90 million euros last year, compared with a loss of 35 million euros in 2024, according to accounts "
                        + "that it filed in Lisbon. The company said that it would reach profit";

        assertThat(GOOD.concluding("\u201c" + copied + "\u201d").findings("copying"))
                .isNotEmpty();
    }

    @Test
    void holdsManyShortRuns() {
        assertThat(GOOD.concluding(
                                "Regulators in Brussels reportedly plan to look at it, and a spokesman for the European Commission declined to speak.")
                        .findings("copying"))
                .extracting(Finding::evidence)
                .anyMatch(evidence -> evidence.contains("sequences of 5 words are the source's"));
    }

    @Test
    void allowsAFewSharedWordsInALongText() {
        assertThat(GOOD.concluding(OWN + " Regulators in Brussels reportedly plan to care.")
                        .findings("copying"))
                .isEmpty();
    }

    @Test
    void holdsThePublishersHeadlineWhateverItsTypography() {
        assertThat(GOOD.headline("VANTOR raises $2.5bn to build data centres in Portugal.")
                        .findings("copying"))
                .hasSize(1);
        assertThat(GOOD.headline("Portugal gets Vantor's $2.5bn data centres").findings("copying"))
                .isEmpty();
    }

    @Test
    void leavesAnExcerptToTheEditorIfItSaysWhoseWordsItHolds() {
        assertThat(GOOD.saying("Vantor was founded in 2019 by two former engineers of a telecoms carrier.")
                        .headline("From harbour-ledger.example: Vantor raises $2.5bn")
                        .excerpt()
                        .findings("copying"))
                .isEmpty();
        assertThat(GOOD.saying("Vantor was founded in 2019 by two former engineers of a telecoms carrier.")
                        .excerpt()
                        .findings("copying"))
                .isNotEmpty();
    }
}
