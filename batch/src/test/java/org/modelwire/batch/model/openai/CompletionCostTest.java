package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.completion;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.json;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.message;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.shared.Reason;

/** What an answer costs, and what is asked for it. */
class CompletionCostTest extends EndpointScript {

    @Test
    void sendsAStrictSchemaAndCountsTheCost() throws Exception {
        endpoint.thenText("{\"a\":1}");

        ModelAnswer answer = ask();

        assertThat(answer.json()).isEqualTo("{\"a\":1}");
        assertThat(answer.tokensIn()).isEqualTo(1_000);
        assertThat(answer.tokensOut()).isEqualTo(200);
        assertThat(answer.costUsd()).isEqualByComparingTo("0.004");
        assertThat(answer.tries()).isEqualTo(1);
        JsonObject sent =
                Json.createReader(new StringReader(endpoint.requests().get(0))).readObject();
        JsonObject format = sent.getJsonObject("response_format").getJsonObject("json_schema");
        assertThat(sent.getString("model")).isEqualTo("scripted");
        assertThat(format.getString("name")).isEqualTo("read");
        assertThat(format.getBoolean("strict")).isTrue();
        assertThat(format.getJsonObject("schema").getBoolean("additionalProperties"))
                .isFalse();
        assertThat(endpoint.keys()).containsExactly("Bearer none");
    }

    @Test
    void estimatesUpwardWhereTheProviderDoesNotCount() throws Exception {
        endpoint.then(
                json("{\"choices\":[{\"message\":{\"content\":\"{\\\"a\\\":12}\"},\"finish_reason\":\"stop\"}]}"));

        ModelAnswer answer = ask();

        assertThat(answer.tokensOut()).isGreaterThanOrEqualTo(4);
        assertThat(answer.tokensIn()).isGreaterThanOrEqualTo(50);
        assertThat(answer.costUsd()).isPositive();
    }

    @Test
    void paysForARefusal() {
        endpoint.then(completion(
                Json.createObjectBuilder()
                        .add("role", "assistant")
                        .addNull("content")
                        .add("refusal", "I can't."),
                "stop"));

        ModelException refusal = fault();

        assertThat(refusal.reason()).isEqualTo(Reason.LLM_REFUSAL);
        assertThat(refusal).hasMessageContaining("I can't.");
        assertThat(refusal.tokensIn()).isEqualTo(1_000);
        assertThat(refusal.costUsd()).isEqualByComparingTo("0.004");
        assertThat(endpoint.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"content_filter, LLM_CONTENT_FILTER", "length, LLM_TRUNCATED"})
    void namesWhyAnAnswerEndedEarly(String finish, Reason reason) {
        endpoint.then(completion(message("{\"a\":"), finish));

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.tokensOut()).isEqualTo(200);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void namesItsEndpointWithoutSecrets() {
        try (OpenAiModel model =
                model(URI.create("https://user:secret@models.example:8443/v1?key=1"), Duration.ofSeconds(1))) {
            assertThat(model.endpoint()).isEqualTo("https://models.example:8443/v1");
        }
    }
}
