package org.modelwire.launcher.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The part of the operations API that the command line needs: start the nightly job and look at its executions. */
final class OperationsApi {

    private static final String EXECUTIONS = "/api/v1/admin/jobs/nightly/executions";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI executions;
    private final String token;

    /**
     * Speaks to one server.
     *
     * @param base scheme, host and port, without a slash at its end
     * @param token bearer token
     */
    OperationsApi(String base, String token) {
        this.executions = URI.create(base + EXECUTIONS);
        this.token = token;
    }

    /**
     * Starts the nightly job.
     *
     * @return the address of the new execution; empty if one is already running
     * @throws IOException if the server does not answer, or refuses; the message says what it said
     */
    Optional<URI> start() throws IOException {
        HttpResponse<String> answer = send(
                request(executions).POST(HttpRequest.BodyPublishers.noBody()).build());
        if (answer.statusCode() == 409) {
            return Optional.empty();
        }
        String location = answer.headers()
                .firstValue("Location")
                .filter(found -> answer.statusCode() == 202)
                .orElseThrow(() -> new IOException(refusal(answer)));
        return Optional.of(executions.resolve(location));
    }

    /** The execution at an address that {@link #start} gave. */
    Execution get(URI location) throws IOException {
        return Execution.of(json(location).asJsonObject());
    }

    /** The newest execution of the nightly job, if there is one. */
    Optional<Execution> newest() throws IOException {
        JsonStructure answer = json(executions);
        JsonArray list = answer instanceof JsonObject page
                ? page.values().stream()
                        .filter(JsonArray.class::isInstance)
                        .map(JsonValue::asJsonArray)
                        .findFirst()
                        .orElse(JsonValue.EMPTY_JSON_ARRAY)
                : answer.asJsonArray();
        return list.isEmpty() ? Optional.empty() : Optional.of(Execution.of(list.getJsonObject(0)));
    }

    private JsonStructure json(URI address) throws IOException {
        HttpResponse<String> answer = send(request(address).GET().build());
        if (answer.statusCode() != 200) {
            throw new IOException(refusal(answer));
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        } catch (JsonException e) {
            throw new IOException(address + " answered something that is not JSON", e);
        }
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String refusal(HttpResponse<String> answer) {
        String detail = "";
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            detail = ": " + reader.readObject().getString("detail", "");
        } catch (JsonException e) {
            // the status has to do
        }
        return answer.request().method() + " " + answer.uri().getPath() + " answered " + answer.statusCode() + detail;
    }
}
