package org.modelwire.system.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that is up, in a home of its own and on a free port. */
public final class RunningServer implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-tests";
    private static final int LOG_LINES = 120;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** In seconds; more where the machine has much else to do. */
    private static final long LONGEST_START = Long.getLong("modelwire.start.seconds", 120);

    private final Path folder;
    private final ShippedJar jar;
    private final int port;

    private RunningServer(Path folder, ShippedJar jar, int port) {
        this.folder = folder;
        this.jar = jar;
        this.port = port;
    }

    /** Starts a server and waits until it says that it is up; it starts no run by itself. */
    public static RunningServer start(Path folder, Map<String, String> settings) throws Exception {
        int port = ShippedJar.freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("MODELWIRE_API_TOKEN", TOKEN);
        environment.put("MODELWIRE_NIGHTLY_AT", "off");
        ShippedJar jar = ShippedJar.start(
                folder, environment, List.of("--port", Integer.toString(port), "--home", home(folder)));
        RunningServer server = new RunningServer(folder, jar, port);
        try {
            Within.seconds(LONGEST_START).until("the server is up", server::isUp);
        } catch (Exception | AssertionError e) {
            jar.close();
            throw e;
        }
        return server;
    }

    private static String home(Path folder) {
        return folder.resolve("home").toString();
    }

    private boolean isUp() throws IOException {
        if (!jar.process().isAlive()) {
            throw new AssertionError("the server did not start: " + jar.err());
        }
        return jar.out().contains("Modelwire is up");
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The server itself, which the launcher has started. */
    public ProcessHandle process() {
        return jar.server();
    }

    public OperationsClient operations() {
        return new OperationsClient(port, TOKEN);
    }

    /** Its answer to a GET. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Status and body of its answer to a GET. */
    public String answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() + " " + answer.body();
    }

    /** Kills the launcher ({@code kill -9}), and waits until the server has ended by itself. */
    public void killLauncher() throws Exception {
        ProcessHandle server = jar.server();
        jar.process().destroyForcibly().waitFor();
        server.onExit().get(30, TimeUnit.SECONDS);
    }

    /** Kills the server ({@code kill -9}), and waits until the launcher has ended by itself. */
    public void killServer() throws Exception {
        jar.server().destroyForcibly();
        if (!jar.process().waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher outlives its server");
        }
    }

    /** Where the server, and not the launcher, keeps its files. */
    public Disk disk() {
        return new Disk(jar.server());
    }

    /** Asks it to stop (SIGTERM) and says the launcher's exit code. */
    public int stop() throws InterruptedException {
        jar.process().destroy();
        return jar.exitCode();
    }

    /** What the terminal has shown so far. */
    public String terminal() throws IOException {
        return jar.out() + jar.err();
    }

    /** The last lines of its log: what a failure has to say for itself once the folder is gone. */
    public String log() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("home/logs/server-0.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    @Override
    public void close() {
        jar.close();
    }
}
