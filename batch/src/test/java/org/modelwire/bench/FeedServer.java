package org.modelwire.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many publishers on one machine: feeds of as many entries as wanted, each with 400 words, under 250 addresses. */
final class FeedServer implements AutoCloseable {

    static final int HOSTS = 250;

    private static final String WORDS = ("The desk has seen the note in which the company tells its customers what the"
                    + " new card costs and when it will be shipped to them at last. ")
            .repeat(15);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final int entries;

    FeedServer(int entries) throws IOException {
        this.entries = entries;
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1_024);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI feed(int number) {
        return feed(number, server.getAddress().getPort());
    }

    /** The address of a feed at a server that is known by its port. */
    static URI feed(int number, int port) {
        return URI.create("http://127.0.1." + (1 + number % HOSTS) + ":" + port + "/feed/" + number);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/feed/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String tag = "\"" + path.hashCode() + "\"";
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = rss(path.substring("/feed/".length())).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String rss(String feed) {
        StringBuilder rss = new StringBuilder(entries * (WORDS.length() + 400));
        rss.append(
                        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed ")
                .append(feed)
                .append("</title><link>https://p")
                .append(feed)
                .append(".example/</link>");
        for (int i = 0; i < entries; i++) {
            String link = "https://p" + feed + ".example/news/" + i;
            rss.append("<item><title>Entry ")
                    .append(i)
                    .append(" of ")
                    .append(feed)
                    .append("</title><link>")
                    .append(link)
                    .append("</link><guid>")
                    .append(link)
                    .append("</guid><pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate><content:encoded><![CDATA[<p>")
                    .append(WORDS)
                    .append(i)
                    .append("</p>]]></content:encoded></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
