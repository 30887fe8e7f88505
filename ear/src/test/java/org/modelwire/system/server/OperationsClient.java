package org.modelwire.system.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** The operations API, as a program outside uses it. */
public final class OperationsClient {

    private static final String NIGHTLY = "/jobs/nightly/executions";
    private static final String NEWSLETTER = "/jobs/newsletter/executions";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final String base;
    private final String token;

    public OperationsClient(int port, String token) {
        this.site = "http://127.0.0.1:" + port;
        this.base = site + "/api/v1/admin";
        this.token = token;
    }

    /** Starts the nightly job and gives the id of its execution. */
    public int startNightly() throws IOException, InterruptedException {
        HttpResponse<String> answer = askForNightly();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return object(answer).getInt("id");
    }

    /** Waits until an execution is over and gives it. */
    public JsonObject awaitEnd(int id, long seconds) throws Exception {
        Within.seconds(seconds).until("execution " + id + " is over", () -> !isRunning(id));
        return execution(id);
    }

    /** Runs the nightly job to its end. */
    public JsonObject runNightly(long seconds) throws Exception {
        return awaitEnd(startNightly(), seconds);
    }

    /** Runs the newsletter job to its end; empty if one is going on already. */
    public Optional<JsonObject> runNewsletter(long seconds) throws Exception {
        HttpResponse<String> answer = post(NEWSLETTER, "application/json", "");
        if (answer.statusCode() == 409) {
            return Optional.empty();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String path = NEWSLETTER + "/" + object(answer).getInt("id");
        Within.seconds(seconds)
                .until(
                        path + " is over",
                        () -> !object(get(path)).getString("status").equals("RUNNING"));
        return Optional.of(object(get(path)));
    }

    public boolean isRunning(int id) throws IOException, InterruptedException {
        return execution(id).getString("status").equals("RUNNING");
    }

    public JsonObject execution(int id) throws IOException, InterruptedException {
        return object(get(NIGHTLY + "/" + id));
    }

    /** The statuses of all executions of the nightly job, the newest first. */
    public List<String> statuses() throws IOException, InterruptedException {
        return array(get(NIGHTLY)).getValuesAs(JsonObject.class).stream()
                .map(execution -> execution.getString("status"))
                .toList();
    }

    /** The newest execution of the nightly job, if there is one and the server answers for it. */
    public Optional<JsonObject> newestNightly() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(NIGHTLY));
        return answer.statusCode() == 200
                ? array(answer).getValuesAs(JsonObject.class).stream().findFirst()
                : Optional.empty();
    }

    /** All feeds. */
    public List<JsonObject> feeds() throws IOException, InterruptedException {
        return array(get("/feeds")).getValuesAs(JsonObject.class);
    }

    /** Asks for a run although one may be going on. */
    public HttpResponse<String> askForNightly() throws IOException, InterruptedException {
        return post(NIGHTLY, "application/json", "");
    }

    /** Up to 1,000 articles. */
    public List<JsonObject> articles() throws IOException, InterruptedException {
        return array(get("/articles?limit=1000")).getValuesAs(JsonObject.class);
    }

    /** Makes all feeds of a list known. */
    public JsonObject importOpml(String opml) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/feeds/opml", "text/x-opml", opml);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer);
    }

    /** Has this node walk every exit and say what of a brief it shows where. */
    public JsonObject walkExits(String slug) throws IOException, InterruptedException {
        return object(get("/briefs/" + slug + "/exits"));
    }

    /** A sample of what {@code /metrics} tells, by its name with its labels; 0 if it tells no such thing. */
    public double metric(String sample) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(site + "/metrics")).header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    public HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static JsonObject object(HttpResponse<String> answer) {
        return json(answer).asJsonObject();
    }

    private static JsonArray array(HttpResponse<String> answer) {
        return json(answer).asJsonArray();
    }

    private static JsonStructure json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
