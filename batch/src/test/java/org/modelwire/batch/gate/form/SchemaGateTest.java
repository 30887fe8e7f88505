package org.modelwire.batch.gate.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.draft.Verdict;
import org.modelwire.shared.Reason;

class SchemaGateTest {

    @Test
    void holdsABriefWithoutHeadline() {
        assertThat(GOOD.headline(" ").findings("schema"))
                .extracting(Finding::evidence)
                .containsExactly("no headline");
    }

    @Test
    void holdsAHeadlineOfTwoLinesOrTooManyCharacters() {
        assertThat(GOOD.headline("Vantor raises\nmoney").findings("schema")).hasSize(1);
        assertThat(GOOD.headline("x".repeat(121)).findings("schema")).hasSize(1);
        assertThat(GOOD.headline("x".repeat(120)).findings("schema")).isEmpty();
    }

    @Test
    void holdsABriefWithoutSummaryOrWithTooManySentences() {
        DraftSentence sentence = DraftSentence.source("Vantor grows.", "Vantor was founded");

        assertThat(GOOD.summary(new DraftSentence[0]).findings("schema")).hasSize(1);
        assertThat(GOOD.summary(sentence, sentence, sentence, sentence, sentence, sentence)
                        .findings("schema"))
                .isEmpty();
        assertThat(GOOD.summary(sentence, sentence, sentence, sentence, sentence, sentence, sentence)
                        .findings("schema"))
                .hasSize(1);
    }

    @Test
    void countsALongSummaryAsCopied() {
        DraftSentence tooLong = DraftSentence.source("word ".repeat(121).strip() + ".", "Vantor was founded");
        SourceText book = new SourceText("a.example", "A book", "other ".repeat(2000), Optional.empty());

        assertThat(GOOD.summary(tooLong).from(book).findings("schema"))
                .extracting(Finding::reason)
                .containsExactly(Reason.COPIED_TEXT);
    }

    @Test
    void countsASummaryOfMoreThanAQuarterOfTheSourceAsCopied() {
        DraftSentence eleven = DraftSentence.source("word ".repeat(11).strip() + ".", "other other other");
        SourceText forty = new SourceText("a.example", "A note", "other ".repeat(40), Optional.empty());
        SourceText fortyFour = new SourceText("a.example", "A note", "other ".repeat(44), Optional.empty());

        assertThat(GOOD.summary(eleven).from(forty).findings("schema"))
                .extracting(Finding::evidence)
                .containsExactly("the summary has 11 words, the longest source 40; at most 25 %");
        assertThat(GOOD.summary(eleven).from(forty, fortyFour).findings("schema"))
                .isEmpty();
    }

    @Test
    void holdsAContextWithoutKindOrConsequence() {
        assertThat(GOOD.context(Optional.empty(), DraftSentence.inference("It matters."))
                        .findings("schema"))
                .extracting(Finding::evidence)
                .containsExactly("the context has no kind");
        assertThat(GOOD.context(Optional.of(ContextKind.EXPLAINER)).findings("schema"))
                .extracting(Finding::evidence)
                .containsExactly("the context has no consequence");
    }

    @Test
    void sendsAnExcerptToAnEditor() {
        GoodBrief excerpt = GOOD.excerpt().headline("From harbour-ledger.example: Vantor raises $2.5bn");
        assertThat(excerpt.findings("schema"))
                .extracting(Finding::severity, Finding::evidence)
                .containsExactly(tuple(Severity.REVIEW, "excerpt: needs an editor"));
        assertThat(excerpt.check().verdict())
                .as("%s", excerpt.check().findings())
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void takesABriefThatMayHaveASummaryOnly() {
        assertThat(GOOD.excerpt().check().verdict()).isEqualTo(Verdict.PASS);
    }
}
