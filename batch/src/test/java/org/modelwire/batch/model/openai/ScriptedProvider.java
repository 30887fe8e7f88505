package org.modelwire.batch.model.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.modelwire.batch.model.Model;
import org.modelwire.config.ModelConfig;

/**
 * A provider on loopback with files, batches and single calls. Answers {@code {"a":"INPUT"}} to every input; what it does
 * otherwise is scripted.
 */
public final class ScriptedProvider implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final List<String> direct = new CopyOnWriteArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> strayLines = new ArrayList<>();
    private String fate = "completed";
    private int looks = 1;
    private int uploadStatus = 200;
    private int createStatus = 200;

    private static final class Batch {

        private final String inputFile;
        private final String key;
        private String status = "in_progress";
        private int looks;

        private Batch(String inputFile, String key) {
            this.inputFile = inputFile;
            this.key = key;
        }
    }

    /** Opens on a free port. */
    public ScriptedProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/v1/files", this::files);
        server.createContext("/v1/batches", this::batches);
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    /** A real client of it, whose prices are two dollars a million tokens in and ten out. */
    public Model model(StandingClock clock) {
        ModelConfig config = new ModelConfig(
                ModelConfig.Provider.OPENAI,
                Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1")),
                Optional.empty(),
                Optional.of("scripted"),
                16,
                Duration.ofSeconds(20),
                Optional.empty(),
                Optional.empty(),
                new ModelConfig.Batch(true, LocalTime.of(6, 0), Duration.ofMinutes(1), new BigDecimal("0.5")));
        return Models.openAi(config, PriceTable.of(Optional.of("scripted=2/10")), clock, clock::pass, new Random(1));
    }

    /** The state in which every batch ends: completed, expired or failed. */
    public ScriptedProvider endsAs(String status) {
        fate = status;
        return this;
    }

    /** How often a batch is looked at before it ends. */
    public ScriptedProvider endsAfter(int times) {
        looks = times;
        return this;
    }

    /** Inputs without a line in any file. */
    public ScriptedProvider leavesOut(String... inputs) {
        unanswered.addAll(List.of(inputs));
        return this;
    }

    /** Inputs that the model refuses. */
    public ScriptedProvider refuses(String... inputs) {
        refused.addAll(List.of(inputs));
        return this;
    }

    /** Lines of the output file that answer nothing. */
    public ScriptedProvider strays(String... lines) {
        strayLines.addAll(List.of(lines));
        return this;
    }

    /** How it answers an upload. */
    public ScriptedProvider uploadsWith(int status) {
        uploadStatus = status;
        return this;
    }

    /** How it answers the wish for a batch, which it makes all the same. */
    public ScriptedProvider createsWith(int status) {
        createStatus = status;
        return this;
    }

    /** Inputs of single calls. */
    public List<String> direct() {
        return direct;
    }

    /** Inputs of all batches, a list each. */
    public synchronized List<List<String>> batched() {
        return batches.values().stream()
                .map(batch -> lines(batch).map(ScriptedProvider::input).toList())
                .toList();
    }

    private synchronized void files(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            String id = "file-" + files.size();
            files.put(id, body);
            send(
                    exchange,
                    uploadStatus,
                    Json.createObjectBuilder().add("id", id).build().toString());
        } else {
            String id = exchange.getRequestURI().getPath().split("/")[3];
            send(exchange, 200, files.get(id));
        }
    }

    private synchronized void batches(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length > 3 && !batches.containsKey(path[3])) {
            send(exchange, 404, "{\"error\":{\"code\":\"not_found\"}}");
        } else if (path.length > 4) {
            end(path[3], batches.get(path[3]), fate.equals("stuck") ? "cancelling" : "cancelled");
            send(exchange, 200, json(path[3]).build().toString());
        } else if (path.length > 3) {
            look(path[3], batches.get(path[3]));
            send(exchange, 200, json(path[3]).build().toString());
        } else if (exchange.getRequestMethod().equals("POST")) {
            JsonObject asked = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String id = "batch_" + batches.size();
            batches.put(
                    id,
                    new Batch(
                            asked.getString("input_file_id"),
                            asked.getJsonObject("metadata").getString("modelwire")));
            send(exchange, createStatus, json(id).build().toString());
        } else {
            var data = Json.createArrayBuilder();
            batches.keySet().forEach(id -> data.add(json(id)));
            send(
                    exchange,
                    200,
                    Json.createObjectBuilder()
                            .add("object", "list")
                            .add("data", data)
                            .add("has_more", false)
                            .build()
                            .toString());
        }
    }

    private void look(String id, Batch batch) {
        if (++batch.looks >= looks && batch.status.equals("in_progress") && !fate.equals("stuck")) {
            end(id, batch, fate);
        }
    }

    private void end(String id, Batch batch, String status) {
        batch.status = status;
        StringBuilder output = new StringBuilder();
        if (!status.equals("failed")) {
            lines(batch)
                    .filter(line -> !unanswered.contains(input(line)))
                    .forEach(line -> output.append(result(line)).append('\n'));
            strayLines.forEach(line -> output.append(line).append('\n'));
        }
        files.put("out-" + id, output.toString());
    }

    private JsonObject result(JsonObject line) {
        return Json.createObjectBuilder()
                .add("id", "r")
                .add("custom_id", line.getString("custom_id"))
                .add(
                        "response",
                        Json.createObjectBuilder().add("status_code", 200).add("body", completion(input(line))))
                .addNull("error")
                .build();
    }

    private JsonObjectBuilder json(String id) {
        Batch batch = batches.get(id);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", id)
                .add("object", "batch")
                .add("status", batch.status)
                .add("input_file_id", batch.inputFile)
                .add("metadata", Json.createObjectBuilder().add("modelwire", batch.key));
        if (!batch.status.equals("in_progress") && !batch.status.equals("failed")) {
            json.add("output_file_id", "out-" + id);
        }
        return json;
    }

    private Stream<JsonObject> lines(Batch batch) {
        return files.get(batch.inputFile)
                .lines()
                .filter(line -> line.startsWith("{\"custom_id\""))
                .map(ScriptedProvider::read);
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonObject body = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        direct.add(input(Json.createObjectBuilder().add("body", body).build()));
        send(exchange, 200, completion(direct.get(direct.size() - 1)).build().toString());
    }

    private static String input(JsonObject line) {
        return line.getJsonObject("body")
                .getJsonArray("messages")
                .getJsonObject(1)
                .getString("content");
    }

    private JsonObjectBuilder completion(String input) {
        JsonObjectBuilder message = Json.createObjectBuilder().add("role", "assistant");
        if (refused.contains(input)) {
            message.addNull("content").add("refusal", "I can't.");
        } else {
            message.add("content", "{\"a\":\"" + input + "\"}");
        }
        return Json.createObjectBuilder()
                .add("id", "c")
                .add(
                        "choices",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("index", 0)
                                        .add("message", message)
                                        .add("finish_reason", "stop")))
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", 1_000)
                                .add("completion_tokens", 200)
                                .add("total_tokens", 1_200));
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        ScriptedEndpoint.send(exchange, status, "application/json", body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
