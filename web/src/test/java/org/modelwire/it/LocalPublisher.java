package org.modelwire.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A publisher on loopback: feeds and their articles, which can be broken or slow. */
final class LocalPublisher implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<String>> feeds = new ConcurrentHashMap<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final Map<String, UnaryOperator<String>> changes = new ConcurrentHashMap<>();
    private volatile String broken = "";
    private volatile String slow = "";

    LocalPublisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Lays out a feed with an article on each topic and says its address. */
    String feed(String name, String... topics) {
        feeds.put("/" + name + ".xml", List.of(topics));
        return address("/" + name + ".xml");
    }

    String article(String topic) {
        return address("/articles/" + topic);
    }

    /** Publishes an article again with a changed page; its entry says that something has changed. */
    void republishes(String topic, UnaryOperator<String> change) {
        changes.put(topic, change);
    }

    /** From now on a feed answers 500. */
    void breaks(String feed) {
        broken = "/" + feed + ".xml";
    }

    /** From now on a feed answers only after {@link #goOn}. */
    void waits(String feed) {
        slow = "/" + feed + ".xml";
    }

    /** Waits until somebody asks for the slow feed. */
    void awaitReader() throws InterruptedException {
        if (!asked.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for " + slow);
        }
    }

    void goOn() {
        answer.countDown();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(slow)) {
            asked.countDown();
            awaitAnswer();
        }
        if (path.equals(broken)) {
            send(exchange, 500, "text/plain", "out of order");
        } else if (feeds.containsKey(path)) {
            send(exchange, 200, "application/rss+xml", rss(feeds.get(path)));
        } else if (path.startsWith("/articles/")) {
            String topic = path.substring("/articles/".length());
            String page = changes.getOrDefault(topic, UnaryOperator.identity()).apply(Prose.page(topic));
            send(exchange, 200, "text/html; charset=utf-8", page);
        } else {
            send(exchange, 404, "text/plain", "not here");
        }
    }

    private void awaitAnswer() {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String rss(List<String> topics) {
        return topics.stream()
                .map(topic -> "<item><title>" + Prose.title(topic) + "</title><link>" + article(topic) + "</link><guid>"
                        + article(topic) + "</guid>"
                        + (changes.containsKey(topic) ? "<description>Changed</description>" : "") + "</item>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Local</title><link>" + address("/")
                                + "</link><description>News</description>",
                        "</channel></rss>"));
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
        threads.shutdownNow();
    }
}
