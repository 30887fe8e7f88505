package org.modelwire.batch.model.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.modelwire.batch.model.Embedder;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.Settings;

/** An endpoint on loopback whose embeddings count words that mean the same as one, and a real client of it. */
public final class MeaningEndpoint implements AutoCloseable {

    private static final List<List<String>> MEANINGS = List.of(
            List.of("late", "slip", "delay", "postpone"),
            List.of("money", "fund", "invest", "bank"),
            List.of("court", "sue", "judge", "law"),
            List.of("paint", "bridge"));

    private final HttpServer server;
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final OpenAiEmbedder embedder;
    private volatile int status = 200;

    /** Begins to answer. */
    public MeaningEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", this::serve);
        server.start();
        ModelConfig config = ModelConfig.of(Settings.of(java.util.Map.of(
                "modelwire.llm.base-url",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1")
                        .toString(),
                "modelwire.llm.model",
                "writer",
                "modelwire.llm.embedding-model",
                "meaning")));
        embedder = Models.embedder(
                config.with(config.embeddingModel().orElseThrow()),
                PriceTable.of(Optional.of("meaning=1/0")),
                Clock.systemUTC(),
                wait -> {},
                new Random());
    }

    /** A real client. */
    public Embedder embedder() {
        return embedder;
    }

    /** What was asked so far: the texts of each call. */
    public List<List<String>> asked() {
        return requests.stream()
                .map(request -> request.getJsonArray("input").getValuesAs(JsonString::getString))
                .toList();
    }

    /** From now on it answers with an error. */
    public void fail(int with) {
        status = with;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange;
                JsonReader reader = Json.createReader(new StringReader(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)))) {
            JsonObject request = reader.readObject();
            requests.add(request);
            byte[] body = answer(request.getJsonArray("input")).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static JsonObject answer(JsonArray texts) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        for (int at = texts.size() - 1; at >= 0; at--) { // the order is not promised, the index is
            data.add(Json.createObjectBuilder()
                    .add("object", "embedding")
                    .add("index", at)
                    .add("embedding", numbers(texts.getString(at).toLowerCase(java.util.Locale.ROOT))));
        }
        return Json.createObjectBuilder()
                .add("object", "list")
                .add("model", "meaning")
                .add("data", data)
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", 10 * texts.size())
                                .add("total_tokens", 10 * texts.size()))
                .build();
    }

    private static JsonArrayBuilder numbers(String text) {
        JsonArrayBuilder numbers = Json.createArrayBuilder().add(0.1);
        MEANINGS.forEach(
                words -> numbers.add(words.stream().filter(text::contains).count()));
        return numbers;
    }

    @Override
    public void close() {
        embedder.close();
        server.stop(0);
    }
}
