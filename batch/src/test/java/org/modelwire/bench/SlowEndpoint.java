package org.modelwire.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A model endpoint in a process of its own, so that its work is not counted as ours: answers every completion after a
 * while, always the same or by a log-normal law. Ends with its standard input.
 */
final class SlowEndpoint {

    private static final String ANSWER =
            "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"bench\","
                    + "\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":"
                    + "\"{\\\"text\\\":\\\"" + "word ".repeat(400) + "\\\"}\"}}],"
                    + "\"usage\":{\"prompt_tokens\":3000,\"completion_tokens\":600,\"total_tokens\":3600}}";

    private SlowEndpoint() {}

    /** Latency in milliseconds and the sigma of its logarithm (0: always the same). Prints the port. */
    public static void main(String[] arguments) throws IOException {
        double millis = Double.parseDouble(arguments[0]);
        double sigma = Double.parseDouble(arguments[1]);
        Random random = new Random(7);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            // The mean stays the same: a log-normal's is exp(mu + sigma^2 / 2).
            double factor = Math.exp(sigma * gaussian(random) - sigma * sigma / 2);
            clock.schedule(() -> answer(exchange), (long) (millis * factor * 1_000), TimeUnit.MICROSECONDS);
        });
        server.createContext("/warm", SlowEndpoint::answer);
        server.start();
        warm(server.getAddress().getPort());
        System.out.println(server.getAddress().getPort());
        System.in.read();
        System.exit(0);
    }

    /** Its own first answers are not what is measured. */
    private static void warm(int port) throws IOException {
        for (int i = 0; i < 200; i++) {
            try (InputStream answer = new URL("http://127.0.0.1:" + port + "/warm").openStream()) {
                answer.readAllBytes();
            }
        }
    }

    private static synchronized double gaussian(Random random) {
        return random.nextGaussian();
    }

    private static void answer(HttpExchange exchange) {
        byte[] bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            // the caller is gone
        }
    }

    /** Starts one; closing the process's input ends it. */
    static Started start(int millis, double sigma) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-Dsun.net.httpserver.maxIdleConnections=5000",
                        "-cp",
                        path,
                        SlowEndpoint.class.getName(),
                        Integer.toString(millis),
                        Double.toString(sigma))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String port = process.inputReader().readLine();
        return new Started(process, URI.create("http://127.0.0.1:" + port + "/v1"));
    }

    /** One that runs. */
    record Started(Process process, URI address) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
        }
    }
}
