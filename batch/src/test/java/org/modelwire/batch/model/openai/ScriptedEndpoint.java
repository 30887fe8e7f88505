package org.modelwire.batch.model.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A model endpoint on loopback that answers what it was told to, one answer a request; the last one for ever. */
public final class ScriptedEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    public ScriptedEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::serve);
        server.createContext("/v1/embeddings", this::serve);
        server.start();
    }

    public interface Answer {

        void write(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public List<String> requests() {
        return requests;
    }

    List<String> keys() {
        return keys;
    }

    public ScriptedEndpoint then(Answer answer) {
        script.add(answer);
        return this;
    }

    /** A good completion with this text. */
    public ScriptedEndpoint thenText(String content) {
        return then(completion(message(content), "stop"));
    }

    public ScriptedEndpoint thenStatus(int status, Map<String, String> headers, String body) {
        return then(exchange -> {
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            send(exchange, status, "application/json", body);
        });
    }

    static JsonObjectBuilder message(String content) {
        return Json.createObjectBuilder().add("role", "assistant").add("content", content);
    }

    static Answer completion(JsonObjectBuilder message, String finish) {
        String body = Json.createObjectBuilder()
                .add("id", "c1")
                .add("object", "chat.completion")
                .add("created", 1)
                .add("model", "scripted")
                .add(
                        "choices",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("index", 0)
                                        .add("message", message)
                                        .add("finish_reason", finish)))
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", 1_000)
                                .add("completion_tokens", 200)
                                .add("total_tokens", 1_200))
                .build()
                .toString();
        return json(body);
    }

    static Answer json(String body) {
        return exchange -> send(exchange, 200, "application/json", body);
    }

    static Answer page(int status, String html) {
        return exchange -> send(exchange, status, "text/html", html);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = script.size() > 1 ? script.poll() : script.peek();
        try (exchange) {
            answer.write(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
