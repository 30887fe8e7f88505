package org.modelwire.batch.gate.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.shared.Reason;

class CurrencyGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vantor raised money today.",
                "Yesterday Vantor raised money.",
                "Vantor opens a hall tomorrow.",
                "The bank wrote to Vantor this morning.",
                "Vantor raised money two hours ago.",
                "Breaking: Vantor raised money.",
                "Today's announcement by Vantor pleased lenders."
            })
    void holdsWordsThatNameNoDay(String sentence) {
        assertThat(GOOD.saying(sentence).findings("currency"))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vantor raised money this week.", "Vantor has just announced a hall.", "Vantor hires next month."
            })
    void sendsATimeThatNoSourceNamesToAnEditor(String sentence) {
        assertThat(GOOD.saying(sentence).findings("currency"))
                .extracting(Finding::severity)
                .containsExactly(Severity.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vantor lost money last year.",
                "On Tuesday Vantor raised money.",
                "Today's buildings stand for decades.",
                "Carvalhal said: \u201cToday we build.\u201d",
                "Vantor plans just two halls.",
                "A breaking point nears."
            })
    void leavesOtherWordsAlone(String sentence) {
        assertThat(GOOD.saying(sentence).findings("currency")).isEmpty();
    }

    @Test
    void looksAtHeadlineAndWatchToo() {
        assertThat(GOOD.headline("Vantor raises money today").findings("currency"))
                .hasSize(1);
        assertThat(GOOD.watch("Watch whether Vantor opens a hall tomorrow.", "2026-12-31")
                        .findings("currency"))
                .hasSize(1);
    }

    @Test
    void doesNotTakeAnOldSourcesWeekForThisOne() {
        SourceText fresh = article("Vantor opened a third hall in Porto this week.", "2026-03-11T09:00:00Z");
        SourceText old = article("Vantor opened a third hall in Porto this week.", "2026-02-11T09:00:00Z");

        assertThat(GOOD.from(GoodBrief.ARTICLE, fresh)
                        .saying("A third hall opened this week.")
                        .findings("currency"))
                .isEmpty();
        assertThat(GOOD.from(GoodBrief.ARTICLE, old)
                        .saying("A third hall opened this week.")
                        .findings("currency"))
                .hasSize(1);
    }

    @Test
    void sendsWhatIsOldAndToldAsNewToAnEditor() {
        SourceText old = article("Vantor opened a third hall in Porto.", "2025-06-01T09:00:00Z");
        DraftSentence asNew = DraftSentence.source("A third hall runs in Porto.", "opened a third hall in Porto");
        DraftSentence dated =
                DraftSentence.source("In June 2025 a third hall began in Porto.", "opened a third hall in Porto");

        assertThat(GOOD.from(GoodBrief.ARTICLE, old).summary(asNew).findings("currency"))
                .extracting(Finding::reason)
                .containsExactly(Reason.STALE);
        assertThat(GOOD.from(GoodBrief.ARTICLE, old).summary(dated).findings("currency"))
                .isEmpty();
        assertThat(GOOD.from(old).summary(asNew).findings("currency")).isEmpty();
    }

    private static SourceText article(String text, String at) {
        return new SourceText("old.example", "A hall", text, Optional.of(Instant.parse(at)));
    }
}
