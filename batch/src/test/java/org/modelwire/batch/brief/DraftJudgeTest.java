package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.brief.prompt.RandomFence;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;

class DraftJudgeTest {

    private static final StoryMaterial STORY = new StoryMaterial(
            1,
            URI.create("http://lantern-post.example/stories/lamp"),
            List.of(new SourceText("lantern-post.example", "Lamp", "Lamp sold 5 lamps.", Optional.empty())),
            PublisherPolicy.FULL_BRIEF,
            OptionalInt.empty(),
            Instant.EPOCH);
    private static final Draft DRAFT = new Draft(
            "Lamp sells",
            List.of(DraftSentence.source("Lamp sold 9 lamps.", "Lamp sold 5 lamps.")),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());

    private final ScriptedAnswers model = new ScriptedAnswers();

    @Test
    void asksAboutEverySentenceByNumber() throws Exception {
        model.to("judge", answer("supported", 97, "supported", 90));

        assertThat(judge()).isEmpty();
        assertThat(model.last().identityInput())
                .contains("Lamp sold 5 lamps.")
                .endsWith("sentences: 2\nBEGIN \n1. Lamp sells\n2. Lamp sold 9 lamps.\nEND \n");
    }

    @Test
    void holdsWhatIsContradictedAndDoubtsWhatIsUnsupported() throws Exception {
        model.to("judge", answer("unsupported", 30, "contradicted", 0));

        assertThat(judge())
                .extracting(Finding::gate, Finding::severity, Finding::sentence, Finding::evidence)
                .containsExactly(
                        tuple("judge", Severity.REVIEW, "Lamp sells", "30 of 100: It says 5."),
                        tuple("judge", Severity.BLOCK, "Lamp sold 9 lamps.", "0 of 100: It says 5."));
    }

    @Test
    void doubtsASupportWithFewPoints() throws Exception {
        model.to("judge", answer("supported", 97, "supported", 49));

        assertThat(judge()).extracting(Finding::severity).containsExactly(Severity.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sentences\":[]}",
                "{\"sentences\":[{\"number\":1,\"verdict\":\"supported\",\"score\":90,\"reason\":\"r\"}]}",
                "{\"sentences\":[{\"number\":1,\"verdict\":\"supported\",\"score\":90,\"reason\":\"r\"},"
                        + "{\"number\":1,\"verdict\":\"supported\",\"score\":90,\"reason\":\"r\"}]}",
                "{\"sentences\":[{\"number\":1,\"verdict\":\"fine\",\"score\":90,\"reason\":\"r\"},"
                        + "{\"number\":2,\"verdict\":\"supported\",\"score\":90,\"reason\":\"r\"}]}",
                "{\"sentences\":[{\"number\":1,\"verdict\":\"supported\",\"score\":190,\"reason\":\"r\"},"
                        + "{\"number\":2,\"verdict\":\"supported\",\"score\":90,\"reason\":\"r\"}]}"
            })
    void neverTakesAnAnswerOfAnotherShapeForAPass(String answer) throws Exception {
        model.to("judge", answer);

        assertThat(judge()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.REVIEW);
            assertThat(finding.reason()).isEqualTo(Reason.LLM_BAD_JSON);
            assertThat(finding.evidence()).startsWith("not judged: ");
        });
    }

    @Test
    void neverTakesSilenceForAPass() throws Exception {
        assertThat(judge()).extracting(Finding::reason).containsExactly(Reason.LLM_TIMEOUT);
    }

    private List<Finding> judge() throws Exception {
        return new DraftJudge(model, new StoryPrompts(new RandomFence(), SummaryLimit.DEFAULT))
                .judge(STORY, DRAFT, List.of());
    }

    private static String answer(String first, int points, String second, int morePoints) {
        return """
                {"sentences":[{"number":2,"verdict":"%s","score":%d,"reason":"It says 5."},
                              {"number":1,"verdict":"%s","score":%d,"reason":"It says 5."}]}""".formatted(second, morePoints, first, points);
    }
}
