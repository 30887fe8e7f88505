package org.modelwire.web.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;

class EditFormTest {

    private static final Draft DRAFT = new Draft(
            "Loom 2 ships",
            List.of(
                    DraftSentence.source("It shipped.", "Tessellate shipped"),
                    DraftSentence.source("It costs 9.", "costs 9")),
            Optional.of(ContextKind.EXPLAINER),
            List.of(DraftSentence.inference("Racks stay.")),
            List.of(DraftSentence.archive("It was announced.", "loom-2-announced")),
            Optional.of(
                    new DraftWatch("Watch whether it sells by 1 May.", Optional.of(LocalDate.of(2026, 5, 1)), "Ask.")));

    private final EditForm form = new EditForm(DRAFT);

    @Test
    void saysTheSameAsTheDraftUntilSomebodyTypes() {
        form.makeRoom();
        assertThat(form.draft()).isEqualTo(DRAFT);
    }

    @Test
    void keepsThePiecesOfAQuoteOnTheirLines() {
        form.getLines().get(0).setQuote("Tessellate shipped\r\ncosts 9");
        assertThat(form.draft().summary().get(0).quotes()).containsExactly("Tessellate shipped", "costs 9");
        assertThat(form.draft().summary().get(0).quote()).contains("Tessellate shipped\ncosts 9");
    }

    @Test
    void leavesOutASentenceThatIsEmptied() {
        form.getLines().get(0).setText(" ");
        assertThat(form.draft().summary()).extracting(DraftSentence::text).containsExactly("It costs 9.");
    }

    @Test
    void addsASentenceAtTheEndOfItsPart() {
        form.makeRoom();
        form.getLines().get(2).setText("It is sold out.");
        form.getLines().get(2).setQuote("sold out");
        assertThat(form.draft().summary()).last().isEqualTo(DraftSentence.source("It is sold out.", "sold out"));
    }

    @Test
    void comesBackAsItWasKept() {
        form.setHeadline("Loom 2 \u201cships\u201d");
        form.setWatchBy("2026-06-");
        EditForm again = new EditForm(DRAFT);
        again.restore(form.kept());
        assertThat(again.getHeadline()).isEqualTo("Loom 2 \u201cships\u201d");
        assertThat(again.getWatchBy()).isEqualTo("2026-06-");
        again.setWatchBy("2026-05-01");
        again.setHeadline("Loom 2 ships");
        assertThat(again.draft()).isEqualTo(DRAFT);
    }

    @Test
    void refusesADayThatIsNone() {
        form.setWatchBy("soon");
        assertThatThrownBy(form::draft)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-12-31");
    }
}
