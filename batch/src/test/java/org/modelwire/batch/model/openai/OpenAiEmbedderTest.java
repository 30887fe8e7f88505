package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.model.EmbeddingAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.Settings;
import org.modelwire.shared.Reason;

class OpenAiEmbedderTest extends EndpointScript {

    private static final List<String> TEXTS = List.of("Loom 2 ships", "A hall in Lulea");
    private static final String ANSWER = """
            {"object":"list","model":"small","data":[%s],"usage":{"prompt_tokens":9,"total_tokens":9}}""";
    private static final String GOOD = ANSWER.formatted(
            "{\"object\":\"embedding\",\"index\":1,\"embedding\":[0,2]},{\"object\":\"embedding\",\"index\":0,\"embedding\":[3,0]}");

    private OpenAiEmbedder embedder() {
        ModelConfig config = ModelConfig.of(Settings.of(Map.of(
                "modelwire.llm.base-url", endpoint.address().toString(),
                "modelwire.llm.api-key", "s3cret",
                "modelwire.llm.model", "writer")));
        return Models.embedder(
                config.with("small"),
                PriceTable.of(Optional.of("small=100/0")),
                clock,
                clock::pass,
                RandomGenerator.getDefault());
    }

    private EmbeddingAnswer embed() throws ModelException {
        try (OpenAiEmbedder embedder = embedder()) {
            return embedder.embed(TEXTS);
        }
    }

    private ModelException failure() {
        return catchThrowableOfType(ModelException.class, this::embed);
    }

    @Test
    void sendsAllTextsInOneCallAndPutsTheAnswersInTheirOrder() throws Exception {
        endpoint.then(json(GOOD));

        EmbeddingAnswer answer = embed();

        assertThat(answer.embeddings()).containsExactly(Embedding.of(List.of(1f, 0f)), Embedding.of(List.of(0f, 1f)));
        assertThat(answer.usage().tokensIn()).isEqualTo(9);
        assertThat(answer.usage().costUsd()).isEqualByComparingTo("0.0009");
        assertThat(endpoint.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .contains(
                                "\"input\":[\"Loom 2 ships\",\"A hall in Lulea\"]",
                                "\"model\":\"small\"",
                                "\"float\""));
        assertThat(endpoint.keys()).containsExactly("Bearer s3cret");
    }

    @Test
    void estimatesUpwardWhatTheProviderDoesNotCount() throws Exception {
        endpoint.then(json(GOOD.replaceFirst(",\"usage\":.*", "}")));

        try (OpenAiEmbedder embedder = embedder()) {
            assertThat(embedder.embed(TEXTS).usage()).isEqualTo(embedder.estimate(TEXTS));
            assertThat(embedder.estimate(TEXTS).tokensIn()).isGreaterThan(9);
        }
    }

    @Test
    void triesAgainWhereThereWereTooManyRequests() throws Exception {
        endpoint.thenStatus(429, Map.of("Retry-After", "1"), "{}").then(json(GOOD));

        assertThat(embed().embeddings()).hasSize(2);
        assertThat(endpoint.requests()).hasSize(2);
    }

    @Test
    void namesAKeyThatIsRefused() {
        endpoint.thenStatus(401, Map.of(), "{\"error\":{\"message\":\"bad key s3cret\"}}");

        assertThat(failure().reason()).isEqualTo(Reason.LLM_AUTH);
        assertThat(failure()).hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"index\":0,\"embedding\":[1,2]}",
                "{\"index\":0,\"embedding\":[1,2]},{\"index\":0,\"embedding\":[1,2]}",
                "{\"index\":0,\"embedding\":[1,2]},{\"index\":2,\"embedding\":[1,2]}",
                "{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[1,2,3]}",
                "{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[0,0]}",
                "{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[]}",
                "{\"index\":0,\"embedding\":[1,2]},{\"index\":1}"
            })
    void refusesWhatIsNoEmbeddingForEachTextAndTellsWhatItCost(String data) {
        endpoint.then(json(ANSWER.formatted(data)));

        ModelException failure = failure();
        assertThat(failure.reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(failure.tokensIn()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "no", "{\"data\":7}", "{\"data\":[{\"index\":\"x\",\"embedding\":\"y\"}]}"})
    void refusesWhatIsNoAnswer(String body) {
        endpoint.then(json(body));

        assertThat(failure().reason()).isEqualTo(Reason.LLM_BAD_JSON);
    }

    @Test
    void saysWhenNobodyAnswers() {
        endpoint.close();

        assertThatThrownBy(this::embed)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED));
    }
}
