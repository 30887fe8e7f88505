package org.modelwire.batch.archive.opensearch;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.modelwire.config.SearchConfig;

/**
 * Calls OpenSearch over HTTP. A node that cannot be reached is passed over for the next one; a call that was answered is
 * never repeated.
 */
final class OpenSearchClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TOTAL = Duration.ofMinutes(2);
    private static final int SHOWN = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final List<URI> hosts;
    private final Optional<String> authorization;
    private final AtomicInteger current = new AtomicInteger();

    OpenSearchClient(SearchConfig config) {
        this.hosts = config.hosts();
        this.authorization = config.user()
                .map(user -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + ":" + config.password().orElseThrow())
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** What OpenSearch said. */
    record Answer(int status, JsonObject body) {}

    /** Calls with a JSON body. */
    JsonObject call(String method, String path, JsonObject body) {
        return expectGood(method, path, send(method, path, "application/json", body.toString()));
    }

    /** Calls with lines of JSON, for bulk requests. */
    JsonObject callLines(String path, String lines) {
        return expectGood("POST", path, send("POST", path, "application/x-ndjson", lines));
    }

    /** Calls without a body. */
    JsonObject call(String method, String path) {
        return expectGood(method, path, send(method, path, "application/json", ""));
    }

    /** Gets something that may not be there. */
    Optional<JsonObject> find(String path) {
        Answer answer = send("GET", path, "application/json", "");
        return answer.status() == 404 ? Optional.empty() : Optional.of(expectGood("GET", path, answer));
    }

    private static JsonObject expectGood(String method, String path, Answer answer) {
        if (answer.status() >= 300) {
            String said = answer.body().toString();
            throw failure(method + " " + path + " was answered " + answer.status() + ": "
                    + said.substring(0, Math.min(SHOWN, said.length())));
        }
        return answer.body();
    }

    private Answer send(String method, String path, String type, String body) {
        IOException last = null;
        for (int tried = 0; tried < hosts.size(); tried++) {
            int host = Math.floorMod(current.get(), hosts.size());
            try {
                return send(hosts.get(host), method, path, type, body);
            } catch (IOException e) {
                last = e;
                current.compareAndSet(host, (host + 1) % hosts.size());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure("interrupted during " + method + " " + path);
            }
        }
        throw new UncheckedIOException("OpenSearch cannot be reached at " + hosts + ": " + last, last);
    }

    private Answer send(URI host, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(host.toString().replaceFirst("/$", "") + path))
                .timeout(TOTAL)
                .header("Accept", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        authorization.ifPresent(value -> request.header("Authorization", value));
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), json(response.body()));
    }

    /** The body as an object; what is none, such as a proxy's page, becomes a field of one. */
    private static JsonObject json(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            return Json.createObjectBuilder()
                    .add("text", new String(body, StandardCharsets.UTF_8))
                    .build();
        }
    }

    static UncheckedIOException failure(String what) {
        return new UncheckedIOException(new IOException("OpenSearch: " + what));
    }
}
