package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.modelwire.system.newsroom.Newsroom;
import org.modelwire.system.remote.IdentityProvider;
import org.modelwire.system.server.ShippedJar;

/** The sample newsroom as a site, started once for all tests that ask for it as a parameter. */
final class SampleSite implements AutoCloseable {

    /** Enough for a machine that has much else to do: it finds what hangs, and says nothing of what is slow. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(120);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
    /** What the operations API asks for. */
    static final String TOKEN = "token-of-the-sample-site";

    /** Of the account {@code admin}. */
    static final String ADMIN_PASSWORD = "password of the sample site";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final IdentityProvider provider = new IdentityProvider(0);
    private Path home;
    private final int port;
    private Newsroom server;

    SampleSite() throws IOException {
        home = Files.createTempDirectory(
                Path.of(System.getProperty("modelwire.jar")).getParent(), "sample-home-");
        port = ShippedJar.freePort();
        mail.start();
        server = start();
    }

    private Newsroom start() throws IOException {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("MODELWIRE_API_TOKEN", TOKEN);
        settings.put("MODELWIRE_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("MODELWIRE_MAIL_HOST", "127.0.0.1");
        settings.put("MODELWIRE_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
        settings.put("MODELWIRE_MAIL_SECURITY", "none");
        settings.put("MODELWIRE_MAIL_FROM", "wire@news.example");
        return Newsroom.start(home, port, settings);
    }

    /** Gives tests the one site. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SampleSite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return PerJvm.the(SampleSite.class, SampleSite::new);
        }
    }

    /** The address under which the site knows itself, without a slash at its end. */
    String address() {
        return "http://localhost:" + port;
    }

    /** How many briefs the first run of the last start has published. */
    int published() {
        return server.published();
    }

    /** How many drafts the first run of the last start has held for an editor. */
    int held() {
        return server.held();
    }

    /** Stops the server and starts it again in the same home. */
    void restart() throws IOException {
        server.stop();
        server = start();
    }

    /** Has the launcher back the home up to a new file, and gives what it says. */
    String backUp(Path file) throws IOException, InterruptedException {
        return command("--backup", file.toString(), "--home", home.toString());
    }

    /**
     * Stops the server, makes another home of a backup and of the removals that this one knows, and starts the server there;
     * gives what the launcher says.
     */
    String restore(Path file) throws IOException, InterruptedException {
        server.stop();
        Path other = home.resolveSibling(home.getFileName() + "-restored");
        Files.createDirectory(other);
        Files.copy(home.resolve("removals.jsonl"), other.resolve("removals.jsonl"));
        String said = command("--restore", file.toString(), "--home", other.toString());
        delete(home);
        home = other;
        server = start();
        return said;
    }

    private String command(String... options) throws IOException, InterruptedException {
        try (ShippedJar jar = ShippedJar.start(home.getParent(), Map.of(), List.of(options))) {
            assertThat(jar.exitCode()).as(jar.err()).isZero();
            return jar.out();
        }
    }

    /** Where it keeps its files. */
    Path home() {
        return home;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks with a header. */
    HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        HttpRequest request = request(path).header(header, value).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** How many bytes the body at a path has as a browser gets it, compressed where the site does. */
    int weight(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Accept-Encoding", "gzip").build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(LONGEST_ANSWER);
    }

    /**
     * Sends a form with the stamp that it was shown with, until it took as long as a person takes, and gives the page that
     * says thanks.
     */
    Document fill(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> filled = new HashMap<>(fields);
        filled.put("stamp", page(path).select("input[name=stamp]").val());
        filled.put("homepage", "");
        Instant end = Instant.now().plus(LONGEST_ANSWER);
        HttpResponse<String> answer = post(path, filled);
        while (answer.statusCode() == 422
                && answer.body().contains("send it once more")
                && Instant.now().isBefore(end)) {
            answer = post(path, filled);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Sends a form. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, Map.of());
    }

    /** Sends a form with further headers. */
    HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks the operations API. */
    HttpResponse<String> operations(String path) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/admin/" + path)
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(LONGEST_ANSWER)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Has the operations API do something. */
    HttpResponse<String> operate(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/admin/" + path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .timeout(LONGEST_ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The provider that says who may sign in, beside the accounts of the site. */
    IdentityProvider provider() {
        return provider;
    }

    /** What the server has logged so far. */
    String log() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.walk(server.logs())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    /** The mail server to which its letters go. */
    GreenMail mail() {
        return mail;
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body(), address() + path);
    }

    /** The paths of all briefs that the front page links to. */
    Set<String> briefs() throws IOException, InterruptedException {
        List<String> links = page("/").select("a[href^=/briefs/]").eachAttr("href");
        return new TreeSet<>(links);
    }

    @Override
    public void close() throws IOException {
        server.stop();
        mail.stop();
        provider.close();
        delete(home);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
