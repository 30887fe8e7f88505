package org.modelwire.system.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An OpenAI-compatible endpoint on loopback that answers by a script and keeps every question. */
public final class ScriptedModel implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<ModelQuestion> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> askers = new ConcurrentLinkedQueue<>();
    private final Function<ModelQuestion, String> script;
    private final long latencyMillis;
    private final Trouble trouble;

    private ScriptedModel(Function<ModelQuestion, String> script, long latencyMillis, Trouble trouble)
            throws IOException {
        this.trouble = trouble;
        this.script = script;
        this.latencyMillis = latencyMillis;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers each question with valid JSON made from the article. */
    public static ScriptedModel honest(long latencyMillis) throws IOException {
        return honest(latencyMillis, Trouble.none());
    }

    /** The same, but that things go wrong now and then. */
    public static ScriptedModel honest(long latencyMillis, Trouble trouble) throws IOException {
        return new ScriptedModel(question -> completion(HonestAnswer.to(question)), latencyMillis, trouble);
    }

    /** Answers each question with whatever body the script says, with status 200 as if all were well. */
    public static ScriptedModel sending(Function<ModelQuestion, String> script) throws IOException {
        return new ScriptedModel(script, 0, Trouble.none());
    }

    /** The settings that lead a server here, and that let its answers be in words of their own. */
    public Map<String, String> settings() {
        return Map.of(
                "MODELWIRE_LLM_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "MODELWIRE_LLM_MODEL",
                "scripted",
                "MODELWIRE_LLM_API_KEY",
                "none-needed",
                "MODELWIRE_GATES_WORDING",
                "off");
    }

    /** All settings of a server that fetches from a {@link FeedServer}, asks here, so many at a time, and publishes by itself. */
    public Map<String, String> night(int concurrency) {
        Map<String, String> night = new HashMap<>(FeedServer.SETTINGS);
        night.putAll(settings());
        night.put("MODELWIRE_PUBLISH_MODE", "auto");
        night.put("MODELWIRE_LLM_CONCURRENCY", Integer.toString(concurrency));
        return night;
    }

    /** How many questions were asked so far. */
    public int calls() {
        return asked.size();
    }

    /** How often somebody asked with an API key. */
    public long callsBy(String key) {
        return askers.stream().filter(("Bearer " + key)::equals).count();
    }

    /** How often each article was put to the model with each prompt. */
    public Map<String, Long> callsByQuestion() {
        return asked.stream().collect(Collectors.groupingBy(ModelQuestion::key, Collectors.counting()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (trouble.strikes(exchange)) {
            return;
        }
        ModelQuestion question;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            question = ModelQuestion.of(reader.readObject());
        }
        asked.add(question);
        askers.add(exchange.getRequestHeaders().getFirst("Authorization"));
        CompletableFuture.delayedExecutor(latencyMillis, TimeUnit.MILLISECONDS, threads)
                .execute(() -> send(exchange, script.apply(question)));
    }

    private static void send(HttpExchange exchange, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the asker is gone", e);
        }
    }

    /** A completion in due form with one message. */
    public static String completion(String message) {
        JsonObject choice = Json.createObjectBuilder()
                .add("index", 0)
                .add("finish_reason", "stop")
                .add(
                        "message",
                        Json.createObjectBuilder().add("role", "assistant").add("content", message))
                .build();
        return Json.createObjectBuilder()
                .add("id", "completion")
                .add("object", "chat.completion")
                .add("created", 0)
                .add("model", "scripted")
                .add("choices", Json.createArrayBuilder().add(choice))
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", 500)
                                .add("completion_tokens", 100)
                                .add("total_tokens", 600))
                .build()
                .toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
