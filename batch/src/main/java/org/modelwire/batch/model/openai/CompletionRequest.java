package org.modelwire.batch.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.ObjectMappers;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;

/** A question in the words of Chat Completions, with a strict JSON schema. */
final class CompletionRequest {

    private CompletionRequest() {}

    static ChatCompletionCreateParams of(String model, ModelRequest request) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage(request.prompt().instructions())
                .addUserMessage(request.input())
                .jsonSchemaResponseFormat(schema(request.prompt()))
                .build();
    }

    private static ResponseFormatJsonSchema.JsonSchema schema(Prompt prompt) {
        try {
            return ResponseFormatJsonSchema.JsonSchema.builder()
                    .name(prompt.name())
                    .strict(true)
                    .schema(ObjectMappers.jsonMapper()
                            .readValue(prompt.schema(), ResponseFormatJsonSchema.JsonSchema.Schema.class))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of prompt " + prompt.name() + " is not JSON", e);
        }
    }
}
