package org.modelwire.batch.model.openai;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint without a network: answers a Chat Completion with what was recorded for the prompt and the lead article, or
 * 404 as an endpoint would that lacks it. It sits below the client, so that recorded answers take the same way as live
 * ones.
 */
final class RecordedTransport implements HttpClient {

    /** What the endpoint calls the fault that nothing was recorded. */
    static final String NOT_RECORDED = "not_recorded";

    private static final Pattern LEAD =
            Pattern.compile("^lead-article: https?://[^/\\s]+/stories/([\\w.-]+)$", Pattern.MULTILINE);
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final Recordings recordings;

    /** Where recorded answers are kept. */
    interface Recordings {

        /**
         * Finds an answer.
         *
         * @param leadSlug last part of the lead article's address
         * @param promptName such as {@code read}
         * @param instructions the words of the prompt: nobody recorded what other words would bring
         */
        Optional<String> answer(String leadSlug, String promptName, String instructions);
    }

    RecordedTransport(Recordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        JsonObject asked = body(request);
        String prompt = asked.getJsonObject("response_format")
                .getJsonObject("json_schema")
                .getString("name");
        String user = message("user", asked);
        Matcher lead = LEAD.matcher(user);
        String slug = lead.find() ? lead.group(1) : "";
        return recordings
                .answer(slug, prompt, message("system", asked))
                .map(answer -> new Recorded(200, completion(asked, answer)))
                .orElseGet(() -> new Recorded(404, error(prompt, slug)));
    }

    private static String message(String role, JsonObject asked) {
        return asked.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .filter(message -> message.getString("role").equals(role))
                .map(message -> message.getString("content"))
                .findFirst()
                .orElse("");
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        return CompletableFuture.completedFuture(execute(request, options));
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static JsonObject body(HttpRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HttpRequestBody body = request.body()) {
            body.writeTo(bytes);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            return reader.readObject();
        }
    }

    private static JsonObject completion(JsonObject asked, String answer) {
        int in = asked.getJsonArray("messages").toString().length() / CHARACTERS_PER_TOKEN;
        int out = answer.length() / CHARACTERS_PER_TOKEN;
        JsonObjectBuilder message = Json.createObjectBuilder()
                .add("role", "assistant")
                .add("content", answer)
                .addNull("refusal");
        return Json.createObjectBuilder()
                .add("id", "recorded")
                .add("object", "chat.completion")
                .add("created", 0)
                .add("model", asked.getString("model"))
                .add(
                        "choices",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("index", 0)
                                        .add("message", message)
                                        .addNull("logprobs")
                                        .add("finish_reason", "stop")))
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", in)
                                .add("completion_tokens", out)
                                .add("total_tokens", in + out))
                .build();
    }

    private static JsonObject error(String prompt, String slug) {
        return Json.createObjectBuilder()
                .add(
                        "error",
                        Json.createObjectBuilder()
                                .add(
                                        "message",
                                        "no answer to these words of " + prompt + " is recorded for \"" + slug + "\"")
                                .add("type", "invalid_request_error")
                                .add("code", NOT_RECORDED)
                                .addNull("param"))
                .build();
    }

    private record Recorded(int statusCode, JsonObject content) implements HttpResponse {

        @Override
        public Headers headers() {
            return Headers.builder().put("content-type", "application/json").build();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
