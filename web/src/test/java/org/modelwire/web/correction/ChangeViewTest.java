package org.modelwire.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.PublicChange;
import org.modelwire.brief.exit.WireEvent;

/** What readers are told of a change. */
class ChangeViewTest {

    private static ChangeView of(
            WireEvent.Kind kind, Optional<CorrectedWords> words, String why, Optional<Gone> gone, String successor) {
        return new ChangeView(new PublicChange(
                7,
                Instant.parse("2026-03-01T12:00:00Z"),
                kind,
                "loom-2-ships",
                "Loom 2 ships",
                words,
                why,
                gone,
                Optional.of(successor).filter(slug -> !slug.isEmpty())));
    }

    @Test
    void tellsOldAndNewWordsAndWhy() {
        CorrectedWords price = new CorrectedWords(CorrectionKind.CLARIFICATION, "4,200", "4,400", "The shop says so.");
        ChangeView change = of(WireEvent.Kind.CORRECTED, Optional.of(price), "", Optional.empty(), "");

        assertThat(change.getKind()).isEqualTo("Clarification");
        assertThat(change.getOldWords()).isEqualTo("4,200");
        assertThat(change.getNewWords()).isEqualTo("4,400");
        assertThat(change.getReason()).isEqualTo("The shop says so.");
        assertThat(change.getHref()).isEqualTo("/briefs/loom-2-ships");
    }

    @Test
    void tellsWhoAddedWhatWithoutSayingUpdateTwice() {
        ChangeView change =
                of(WireEvent.Kind.UPDATED, Optional.empty(), "Update: The Paper reports more", Optional.empty(), "");

        assertThat(change.getKind()).isEqualTo("Update");
        assertThat(change.getReason()).isEqualTo("The Paper reports more");
    }

    @Test
    void leadsFromAWithdrawnBriefToTheOneThatTellsItsStory() {
        ChangeView change =
                of(WireEvent.Kind.WITHDRAWN, Optional.empty(), "", Optional.of(Gone.WITHDRAWN), "loom-2-sells");

        assertThat(change.getHref()).isEqualTo("/briefs/loom-2-sells");
        assertThat(change.getHeadline()).isEqualTo("Loom 2 ships");
    }

    @Test
    void namesNothingOfWhatIsGoneForLegalReasons() {
        ChangeView change = of(WireEvent.Kind.WITHDRAWN, Optional.empty(), "", Optional.of(Gone.LEGAL), "");

        assertThat(change.getHeadline()).doesNotContain("Loom");
        assertThat(change.getHref()).isEmpty();
        assertThat(change.getReason()).contains("451").doesNotContain("Loom");
    }
}
