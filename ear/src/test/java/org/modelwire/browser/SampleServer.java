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
    private final List<String> printed = new ArrayList<>();

    private SampleServer(Process process) {
        this.process = process;
    }

    /** Starts the server and waits until it says that it is up, or ends. */
    static SampleServer start(Path home, int port) throws IOException {
        return start(home, port, Map.of());
    }

    /** Starts the server with further settings, by the names of their environment variables. */
    static SampleServer start(Path home, int port, Map<String, String> settings) throws IOException {
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
        server.readUntilUp();
        return server;
    }

    private void readUntilUp() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null) {
            printed.add(line);
            if (line.startsWith("Modelwire is up")) {
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
