package org.modelwire.system.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Publishers' servers on loopback: documents by path, 404 for the rest. */
public final class FeedServer implements AutoCloseable {

    /** Settings that let the fetcher reach publishers on loopback, without pauses, however old their entries are. */
    public static final Map<String, String> SETTINGS = Map.of(
            "MODELWIRE_FETCH_ALLOW_ADDRESSES", "127.0.0.0/8",
            "MODELWIRE_FETCH_PER_HOST_GAP", "PT0S",
            "MODELWIRE_FETCH_MAX_AGE", "P36500D");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final AtomicInteger served = new AtomicInteger();

    private final Trouble trouble;

    private record Document(String type, byte[] body) {}

    public FeedServer() throws IOException {
        this(Trouble.none());
    }

    /** Publishers with whom things go wrong now and then. */
    public FeedServer(Trouble trouble) throws IOException {
        this.trouble = trouble;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Puts a document at a path and gives its address. Put all before the first is asked for. */
    public String put(String path, String type, byte[] body) {
        documents.put(path, new Document(type, body));
        return address(path);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How many documents were served. */
    public int served() {
        return served.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (trouble.strikes(exchange)) {
            return;
        }
        try (exchange) {
            Document document = documents.get(exchange.getRequestURI().getPath());
            if (document == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            served.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", document.type());
            exchange.sendResponseHeaders(200, document.body().length == 0 ? -1 : document.body().length);
            exchange.getResponseBody().write(document.body());
        }
    }

    /** An OPML list of feeds. */
    public static String opml(Collection<String> addresses) {
        return addresses.stream()
                .map(address -> "<outline type=\"rss\" xmlUrl=\"" + address + "\"/>")
                .collect(Collectors.joining("\n", "<opml version=\"2.0\"><head/><body>\n", "\n</body></opml>"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
