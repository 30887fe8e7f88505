package org.modelwire.batch.brief.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.SourceText;

class ExtractiveDrafterTest {

    private static final String FILLER = "\n\n" + "and so on ".repeat(200);

    private final ExtractiveDrafter drafter = new ExtractiveDrafter(SummaryLimit.DEFAULT);

    @Test
    void takesTheFirstThreeSentencesInTheArticlesOwnWords() {
        String text = "Lamp makes chips. It said so on Friday.\n\nPrices fell 3.5 percent. Nobody knows why." + FILLER;

        Draft draft = drafter.draft(source("Lamp chips", text), OptionalInt.empty());

        assertThat(draft.headline()).isEqualTo("From lantern-post.example: Lamp chips");
        assertThat(draft.summary())
                .extracting(DraftSentence::text)
                .containsExactly("Lamp makes chips.", "It said so on Friday.", "Prices fell 3.5 percent.");
        assertThat(draft.summary()).allSatisfy(sentence -> {
            assertThat(sentence.basis()).isEqualTo(Basis.SOURCE);
            assertThat(text).contains(sentence.quote().orElseThrow());
        });
    }

    @Test
    void claimsNothingOfItsOwn() {
        Draft draft = drafter.draft(source("Lamp chips", "Lamp makes chips." + FILLER), OptionalInt.empty());

        assertThat(draft.kind()).isEmpty();
        assertThat(draft.consequence()).isEmpty();
        assertThat(draft.archive()).isEmpty();
        assertThat(draft.watch()).isEmpty();
    }

    @Test
    void staysWithinAQuarterOfTheArticle() {
        String text = "One two three four. " + "Five six seven eight. ".repeat(6);

        assertThat(words(drafter.draft(source("T", text), OptionalInt.empty()))).isEqualTo(4);
    }

    @Test
    void cutsAFirstSentenceThatIsTooLongAtAWord() {
        DraftSentence only = drafter.draft(source("T", "word ".repeat(400).strip() + "."), OptionalInt.empty())
                .summary()
                .get(0);

        assertThat(only.text()).endsWith("word …");
        assertThat(only.quote().orElseThrow().split(" ")).hasSize(100);
    }

    @Test
    void takesNothingOfANoteThatIsShorterThanItsExcerptWouldNeed() {
        assertThat(drafter.draft(source("T", "Only a short note."), OptionalInt.empty())
                        .summary())
                .isEmpty();
        assertThat(drafter.draft(source("T", ""), OptionalInt.empty()).summary())
                .isEmpty();
    }

    @Test
    void saysSoWhenThereIsNoTitle() {
        assertThat(drafter.draft(source(" ", "x"), OptionalInt.empty()).headline())
                .isEqualTo("From lantern-post.example: an article without a title");
    }

    @Test
    void cutsALongHeadlineAtAWord() {
        String headline = drafter.draft(
                        source("The lamp is lit " + "and lit again ".repeat(20), "x"), OptionalInt.empty())
                .headline();

        assertThat(headline)
                .startsWith("From lantern-post.example: The lamp is lit and")
                .endsWith("again and …");
        assertThat(headline.length()).isBetween(100, 120);
    }

    @Test
    void cutsALongHeadlineThatHasNoWords() {
        assertThat(drafter.draft(source("灯".repeat(300), "x"), OptionalInt.empty())
                        .headline())
                .endsWith("灯 …")
                .hasSizeBetween(50, 120);
    }

    @Test
    void passesOverWhatIsNoSentence() {
        String text = "Abstract\n\nLamp makes chips of glass.\n\n— Hm.\n\nNobody knows quite why." + FILLER;

        assertThat(drafter.draft(source("Lamp chips", text), OptionalInt.empty())
                        .summary())
                .extracting(DraftSentence::text)
                .startsWith("Lamp makes chips of glass.", "Nobody knows quite why.");
    }

    @Test
    void countsNoDashAsAWord() {
        String text = "One two three four five — and six. " + "seven ".repeat(24);

        assertThat(SummaryLimit.count(text)).isEqualTo(31);
        assertThat(drafter.draft(source("T", text), OptionalInt.empty()).summary())
                .hasSize(1);
    }

    private static int words(Draft draft) {
        return draft.summaryText().split(" ").length;
    }

    @Test
    void takesLessWhereAPublisherCapsTheSummary() {
        String text = "The lamp is lit by a chip. It needs no oil. " + FILLER;
        Draft draft = drafter.draft(source("T", text), OptionalInt.of(50));
        assertThat(draft.summaryText()).isEqualTo("The lamp is lit by a chip.").hasSizeLessThanOrEqualTo(50);
    }

    private static SourceText source(String title, String text) {
        return new SourceText("lantern-post.example", title, text, Optional.empty());
    }
}
