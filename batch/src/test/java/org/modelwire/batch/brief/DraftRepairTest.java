package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.brief.prompt.RandomFence;
import org.modelwire.batch.brief.prompt.Reading;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;

class DraftRepairTest {

    private static final StoryMaterial STORY = new StoryMaterial(
            1,
            URI.create("http://lantern-post.example/stories/lamp"),
            List.of(new SourceText("lantern-post.example", "Lamp", "Lamp sold 5 lamps.", Optional.empty())),
            PublisherPolicy.FULL_BRIEF,
            OptionalInt.empty(),
            Instant.EPOCH);
    private static final Reading READING = new Reading("en", Optional.empty(), 2, List.of(), List.of());
    private static final Draft WRONG = draft("Lamp sold 9 lamps.");
    private static final Draft RIGHT = draft("Lamp sold 5 lamps.");
    private static final String REPAIRED = """
            {"headline":"Lamp sells","contextKind":"Explainer","consequence":[],"archive":[],"watch":null,
             "summary":[{"text":"%s","basis":"SOURCE","quote":"Lamp sold 5 lamps.","brief":null}],
             "slug":"my-own","status":"PUBLISHED","id":7}""";

    private final StoryPrompts prompts = new StoryPrompts(new RandomFence(), SummaryLimit.DEFAULT);
    private final ScriptedAnswers model = new ScriptedAnswers();

    @Test
    void asksNothingWhereNoGateHoldsTheDraft() throws Exception {
        DraftRepair.Kept kept = mend(RIGHT);

        assertThat(kept.draft()).isEqualTo(RIGHT);
        assertThat(kept.why()).isEqualTo("First draft");
        assertThat(kept.prompt().name()).isEqualTo("write");
        assertThat(model.prompts()).isEmpty();
    }

    @Test
    void leavesToAnEditorWhatAnEditorShouldSee() throws Exception {
        assertThat(mend(draft("Lamp perhaps sold lamps.")).why()).isEqualTo("First draft");
        assertThat(model.prompts()).isEmpty();
    }

    /** Whether an editor sees it or it is held is decided by what is still there afterwards. */
    @Test
    void hasTheWordingMendedThatAnEditorWouldOnlySee() throws Exception {
        model.to("repair", REPAIRED.formatted("Lamp sold 5 lamps."));

        DraftRepair.Kept kept = mend(draft("Lamp shipped 5 lamps."));

        assertThat(kept.draft().summaryText()).isEqualTo("Lamp sold 5 lamps.");
        assertThat(kept.why()).isEqualTo("Repaired once: wording");
        assertThat(model.last().identityInput()).contains("findings: 1\ngate: wording\n");
    }

    @Test
    void keepsTheFirstDraftWhereItsWordingIsNoBetterAfterwards() throws Exception {
        model.to("repair", REPAIRED.formatted("Lamp shipped lamps."));

        assertThat(mend(draft("Lamp shipped 5 lamps.")).why())
                .isEqualTo("First draft; one repair did not help: wording");
    }

    @Test
    void takesARepairThatPassesAndSaysWithWhatItWasWritten() throws Exception {
        model.to("repair", REPAIRED.formatted("Lamp sold 5 lamps."));

        DraftRepair.Kept kept = mend(WRONG);

        assertThat(kept.draft().summaryText()).isEqualTo("Lamp sold 5 lamps.");
        assertThat(kept.why()).isEqualTo("Repaired once: numbers");
        assertThat(kept.prompt()).isEqualTo(prompts.repair().prompt());
        assertThat(model.prompts()).containsExactly("repair");
    }

    @Test
    void tellsTheWriterWhatWasFound() throws Exception {
        model.to("repair", REPAIRED.formatted("Lamp sold 5 lamps."));

        mend(WRONG);

        assertThat(model.last().identityInput())
                .contains("lead-article: http://lantern-post.example/stories/lamp\n")
                .contains("SOURCE: Lamp sold 9 lamps.\n  quote: Lamp sold 5 lamps.")
                .contains("findings: 1\ngate: numbers\nBEGIN \nsentence: Lamp sold 9 lamps.\nwhy: 9 is not there\n");
    }

    @Test
    void keepsTheFirstDraftWhereTheRepairIsNoBetterAndAsksOnlyOnce() throws Exception {
        model.to("repair", REPAIRED.formatted("Lamp sold 9 lamps again."));

        DraftRepair.Kept kept = mend(WRONG);

        assertThat(kept.draft()).isEqualTo(WRONG);
        assertThat(kept.why()).isEqualTo("First draft; one repair did not help: numbers");
        assertThat(kept.prompt().name()).isEqualTo("write");
        assertThat(model.prompts()).containsExactly("repair");
    }

    @Test
    void neverLosesTheStoryToAFailedRepair() throws Exception {
        DraftRepair.Kept kept = mend(WRONG);

        assertThat(kept.draft()).isEqualTo(WRONG);
        assertThat(kept.why()).isEqualTo("First draft; not repaired (llm-timeout): numbers");
    }

    @Test
    void readsNothingOfARepairThatNobodyAskedFor() throws Exception {
        model.to("repair", REPAIRED.formatted("Lamp sold 5 lamps."));

        assertThat(mend(WRONG).draft())
                .isEqualTo(new Draft(
                        "Lamp sells",
                        RIGHT.summary(),
                        Optional.of(ContextKind.EXPLAINER),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private DraftRepair.Kept mend(Draft first) throws Exception {
        DraftChecks checks = (draft, sources, offers) -> {
            List<Finding> found = new ArrayList<>();
            for (DraftSentence sentence : draft.summary()) {
                if (sentence.text().contains("9")) {
                    found.add(finding(Severity.BLOCK, sentence.text()));
                }
                if (sentence.text().contains("shipped")) {
                    found.add(Finding.at(
                            "wording",
                            Severity.REVIEW,
                            Reason.UNSUPPORTED_CLAIM,
                            sentence.text(),
                            "shipped",
                            "not its word"));
                }
                if (sentence.text().contains("perhaps")) {
                    found.add(finding(Severity.REVIEW, sentence.text()));
                }
            }
            return new CheckResult(1, found);
        };
        return new DraftRepair(model, prompts, checks).mend(STORY, READING, List.of(), first);
    }

    private static Finding finding(Severity severity, String sentence) {
        return Finding.at("numbers", severity, Reason.UNSUPPORTED_CLAIM, sentence, "9", "9 is not there");
    }

    private static Draft draft(String sentence) {
        return new Draft(
                "Lamp sells",
                List.of(DraftSentence.source(sentence, "Lamp sold 5 lamps.")),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
