package org.modelwire.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.EvidenceConfig;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.PublishConfig;
import org.modelwire.config.RetentionConfig;
import org.modelwire.config.RightsConfig;
import org.modelwire.config.Settings;

/** What readers are told of the settings changes with the settings. */
class RunningRulesTest {

    private static RunningRules with(Map<String, String> given) {
        Settings settings = Settings.of(given);
        return new RunningRules(ModelConfig.of(settings), PublishConfig.of(settings), BudgetConfig.of(settings));
    }

    private static ReadingRules reading(Map<String, String> given) {
        Settings settings = Settings.of(given);
        return new ReadingRules(
                FetchConfig.of(settings),
                RightsConfig.of(settings),
                RetentionConfig.of(settings),
                EvidenceConfig.of(settings));
    }

    private static String all(Map<String, String> given) {
        RunningRules rules = with(given);
        return Stream.of(rules.models(), rules.caps(), reading(given).reading())
                        .flatMap(List::stream)
                        .map(fact -> fact.name() + ": " + fact.text())
                        .collect(Collectors.joining("\n"))
                + "\n" + rules.publishing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    modelwire.budget.run-usd           | 2.50       | A run: At most 2.50 US dollars.
                    modelwire.budget.month-usd         | 40         | A calendar month: At most 40 US dollars.
                    modelwire.budget.run-calls         | 900        | Model calls of a run: At most 900.
                    modelwire.retention.source-text    | P14D       | Kept for 14 days after it was analysed
                    modelwire.retention.source-text    | PT0S       | Deleted as soon as it is analysed.
                    modelwire.evidence.phrase-words    | 18         | At most 18 in one piece
                    modelwire.evidence.phrase-share    | 0.29       | of one article at most 29 % in a whole brief
                    modelwire.fetch.per-host-gap       | PT7S       | Pause between two requests to a host: 7 seconds
                    modelwire.rights.eu-press-headline-only | true  | Headline and link only, whatever their pages say.
                    modelwire.publish.mode             | auto       | are published without a person
                    """)
    void followsASetting(String key, String value, String told) {
        assertThat(all(Map.of())).doesNotContain(told);
        assertThat(all(Map.of(key, value))).contains(told);
    }

    @Test
    void namesTheModelThatWritesAndTheOneThatJudges() {
        Map<String, String> asked = Map.of(
                "modelwire.llm.provider", "openai",
                "modelwire.llm.base-url", "http://127.0.0.1:9/v1",
                "modelwire.llm.model", "large-model",
                "modelwire.llm.judge-model", "small-model",
                "modelwire.llm.embedding-model", "vectors-1",
                "modelwire.llm.concurrency", "3",
                "modelwire.llm.mode", "batch");

        assertThat(all(asked))
                .contains(
                        "the language model large-model",
                        "The language model small-model",
                        "At most 3 at a time",
                        "The model vectors-1")
                .contains("batch files");
        assertThat(all(Map.of()))
                .contains("No language model is set up", "No second model is set up")
                .doesNotContain("large-model", "at a time");
    }

    @Test
    void saysHowLongTheTextOfAnArticleIsKept() {
        assertThat(reading(Map.of()).kept()).contains("Kept for 90 days");
    }

    @Test
    void neverSaysInAutoModeThatAPersonSeesEveryBrief() {
        RunningRules auto = with(Map.of("modelwire.publish.mode", "auto"));

        assertThat(auto.isAutomatic()).isTrue();
        assertThat(auto.publishing())
                .contains("Not every brief is seen by a person")
                .doesNotContain("approves");
        assertThat(with(Map.of()).publishing()).contains("An editor approves each brief");
    }

    @Test
    void saysALengthOfTimeInItsLargestWholeUnit() {
        assertThat(Stream.of("PT0.25S", "PT1S", "PT90S", "PT2M", "PT1H", "P1D", "P90D")
                        .map(Duration::parse)
                        .map(Spell::of))
                .containsExactly(
                        "250 milliseconds", "1 second", "90 seconds", "2 minutes", "1 hour", "1 day", "90 days");
    }
}
