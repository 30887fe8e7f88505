package org.modelwire.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OpenAI-compatible endpoint that reads and writes about {@link Prose} without fault, unless it is told otherwise. */
final class ScriptedModel implements AutoCloseable {

    private static final Pattern TOPIC = Pattern.compile("News of (\\w+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> invented = ConcurrentHashMap.newKeySet();
    private final Set<String> nonsense = ConcurrentHashMap.newKeySet();

    /** Listens where the server under test looks for its model. */
    ScriptedModel() throws IOException {
        int port = Integer.getInteger("it.model.port");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::serve);
        server.start();
    }

    /** Makes the model invent a number about a topic. */
    void invents(String topic) {
        invented.add(topic);
    }

    /** Makes the model answer something else than JSON about a topic. */
    void babbles(String topic) {
        nonsense.add(topic);
    }

    /** How often it was asked. */
    int calls() {
        return calls.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher topic = TOPIC.matcher(request);
        if (!topic.find()) {
            LocalPublisher.send(exchange, 400, "application/json", "{\"error\":{\"message\":\"no topic\"}}");
            return;
        }
        boolean writes =
                Pattern.compile("\"name\"\\s*:\\s*\"write\"").matcher(request).find();
        String answer = writes ? draft(topic.group(1)) : reading(topic.group(1));
        LocalPublisher.send(exchange, 200, "application/json", completion(answer));
    }

    private String reading(String topic) {
        return Json.createObjectBuilder()
                .add("language", "en")
                .addNull("eventDate")
                .add("significance", 3)
                .add(
                        "facts",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("text", "There is news of " + topic)
                                        .add("quote", Prose.opening(topic))
                                        .add("hedged", false)))
                .add(
                        "subjects",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", topic)
                                        .add("kind", "TOPIC")
                                        .add("words", topic)))
                .build()
                .toString();
    }

    private String draft(String topic) {
        if (nonsense.contains(topic)) {
            return "Certainly! Here is your brief.";
        }
        String number = invented.contains(topic) ? " for 470 million dollars" : "";
        return Json.createObjectBuilder()
                .add("headline", "A report about " + topic + " reaches the wire")
                .add(
                        "summary",
                        Json.createArrayBuilder()
                                .add(sentence("Readers heard of " + topic + number + ".", Prose.opening(topic))))
                .add("contextKind", "Explainer")
                .add(
                        "consequence",
                        Json.createArrayBuilder().add(sentence("Whoever needs " + topic + " has to wait.", null)))
                .add("archive", Json.createArrayBuilder())
                .add(
                        "watch",
                        Json.createObjectBuilder()
                                .add("text", "Watch whether " + topic + " comes back in time.")
                                .add(
                                        "by",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusDays(30)
                                                .toString())
                                .add("check", "A later report says so."))
                .build()
                .toString();
    }

    private static JsonObjectBuilder sentence(String text, String quote) {
        JsonObjectBuilder sentence = Json.createObjectBuilder().add("text", text);
        if (quote == null) {
            sentence.add("basis", "INFERENCE").addNull("quote");
        } else {
            sentence.add("basis", "SOURCE").add("quote", quote);
        }
        return sentence.addNull("brief");
    }

    private static String completion(String content) {
        return Json.createObjectBuilder()
                .add("id", "c1")
                .add("object", "chat.completion")
                .add("created", 1)
                .add("model", "scripted")
                .add(
                        "choices",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("index", 0)
                                        .add(
                                                "message",
                                                Json.createObjectBuilder()
                                                        .add("role", "assistant")
                                                        .add("content", content))
                                        .add("finish_reason", "stop")))
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", 100)
                                .add("completion_tokens", 20)
                                .add("total_tokens", 120))
                .build()
                .toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
