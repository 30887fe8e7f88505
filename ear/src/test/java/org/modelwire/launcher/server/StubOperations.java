package org.modelwire.launcher.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An operations API over real HTTP that gives the answers it was told, the last one again and again. */
final class StubOperations implements AutoCloseable {

    private static final String EXECUTIONS = "/api/v1/admin/jobs/nightly/executions";

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Deque<Answer> looks = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private Answer start = new Answer(202, "");

    StubOperations() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    OperationsApi api() {
        return new OperationsApi("http://127.0.0.1:" + server.getAddress().getPort(), "a-token-for-tests");
    }

    StubOperations starting(int status, String body) {
        start = new Answer(status, body);
        return this;
    }

    StubOperations looking(int status, String body) {
        looks.add(new Answer(status, body));
        return this;
    }

    List<String> requests() {
        return requests;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = start;
        if ("GET".equals(exchange.getRequestMethod())) {
            answer = looks.size() > 1 ? looks.poll() : looks.peek();
        } else if (answer.status() == 202) {
            exchange.getResponseHeaders().set("Location", EXECUTIONS + "/7");
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
