package org.modelwire.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code java -jar modelwire.jar --sample} as a process, and what it printed until it was up. */
final class SampleServer {

    private final Process process;
    private final BufferedReader lines;
    private final List<String> printed = new ArrayList<>();

    private SampleServer(Process process) {
        this.process = process;
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the server and waits until it says that it is up, or ends. */
    static SampleServer start(Path home, int port) throws IOException {
        return start(home, port, Map.of());
    }

    /** Starts the server with further settings, by the names of their environment variables. */
    static SampleServer start(Path home, int port, Map<String, String> settings) throws IOException {
        SampleServer server = begin(home, port, settings);
        server.awaitUp();
        return server;
    }

    /** Starts the server and waits until its first run has begun, or it ends. */
    static SampleServer begin(Path home, int port, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("modelwire.jar"),
                        "--sample",
                        "--port",
                        Integer.toString(port),
                        "--home",
                        home.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        SampleServer server = new SampleServer(builder.start());
        server.readUntil("The nightly run has begun");
        return server;
    }

    /** Waits until it says that it is up, after its first run. */
    void awaitUp() throws IOException {
        readUntil("Modelwire is up");
    }

    private void readUntil(String words) throws IOException {
        String line = lines.readLine();
        while (line != null) {
            printed.add(line);
            if (line.startsWith(words)) {
                return;
            }
            line = lines.readLine();
        }
        throw new IllegalStateException("the sample newsroom did not start:\n" + String.join("\n", printed));
    }

    List<String> printed() {
        return printed;
    }

    /** Asks it to stop, as Ctrl+C does, and waits for its end. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
