package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;

class EvidenceGateTest {

    @Test
    void acceptsAQuoteWhateverItsTypographyAndCase() {
        assertThat(objections("\u201cWE are building\u00a0for customers\n who cannot wait\u2026\u201d"))
                .isEmpty();
        assertThat(objections("Vantor\u2019s largest customer, Ostrova AI")).isEmpty();
    }

    @Test
    void acceptsAQuoteOfTheTitle() {
        assertThat(objections("to build data centres in Portugal")).isEmpty();
    }

    @Test
    void holdsASentenceWhoseQuoteNoSourceHas() {
        assertThat(objections("Vantor was founded in Porto"))
                .extracting(Finding::evidence)
                .containsExactly("not in any source: \u201cVantor was founded in Porto\u201d");
    }

    @Test
    void holdsASentenceWhosePiecesStandInDifferentArticles() {
        String own = "Vantor\u2019s largest customer, Ostrova AI";
        String others = "Vantor hires a hundred people in Sines";
        GoodBrief two = GOOD.from(
                GoodBrief.ARTICLE,
                new SourceText("tessera.example", "Jobs on the coast", others + ", its union says.", Optional.empty()));

        assertThat(two.summary(DraftSentence.source("Vantor grows.", others)).findings("evidence"))
                .isEmpty();
        assertThat(two.summary(DraftSentence.source("Vantor grows.", own + "\n" + others))
                        .findings("evidence"))
                .extracting(Finding::evidence)
                .containsExactly(
                        "its words stand in different articles; what each of them says needs a sentence of its own");
    }

    @Test
    void holdsASentenceWithoutQuoteOrWithAWordOnly() {
        assertThat(objections("")).hasSize(1);
        assertThat(objections("Vantor")).hasSize(1);
        assertThat(GOOD.summary(new DraftSentence("It grows.", Basis.SOURCE, Optional.empty(), Optional.empty()))
                        .findings("evidence"))
                .hasSize(1);
    }

    @Test
    void holdsAnArchiveSentenceThatNamesNoBrief() {
        assertThat(GOOD.archive(new DraftSentence("Ostrova moved.", Basis.ARCHIVE, Optional.empty(), Optional.empty()))
                        .findings("evidence"))
                .hasSize(1);
    }

    @Test
    void asksNoEvidenceOfAConclusion() {
        assertThat(GOOD.concluding("Lenders carry the risk.").findings("evidence"))
                .isEmpty();
    }

    private static List<Finding> objections(String quote) {
        return GOOD.summary(DraftSentence.source("Vantor grows.", quote)).findings("evidence");
    }
}
