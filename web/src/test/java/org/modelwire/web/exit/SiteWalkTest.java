package org.modelwire.web.exit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every address is asked over HTTP, once, and what is unknown is not gone. */
class SiteWalkTest {

    private static final String TEXT = "Tessellate ships its second loom";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Set<InetSocketAddress> askers = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private SiteWalk walk;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        walk = new SiteWalk(
                new Loopback("127.0.0.1", server.getAddress().getPort()), new Fragments("loom", List.of(TEXT)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        asked.add(address);
        askers.add(exchange.getRemoteAddress());
        try (exchange) {
            if (address.startsWith("/broken")) {
                return; // closed without an answer
            }
            byte[] body = pages.getOrDefault(address, "none").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", address.endsWith(".svg") ? "image/svg+xml" : "text/html");
            exchange.sendResponseHeaders(pages.containsKey(address) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private List<Exit> ask(Collection<String> addresses) throws InterruptedException {
        return walk.ask(addresses, Thread::new);
    }

    @Test
    void asksEveryAddressOnceAndOverFewConnections() throws Exception {
        List<String> addresses =
                IntStream.range(0, 200).mapToObj(number -> "/" + number).toList();
        pages.put("/7", "<p>" + TEXT + "</p>");
        List<Exit> exits = ask(addresses);
        assertThat(exits).extracting(Exit::address).isEqualTo(addresses);
        assertThat(asked).containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(exits).filteredOn(Exit::present).containsExactly(new Exit("/7", 200, List.of(TEXT), true));
        assertThat(askers).as("connections").hasSizeLessThan(20);
    }

    @Test
    void followsAListAndAsksNoPartOfItTwice() throws Exception {
        pages.put(
                "/list",
                "<a rel=\"next\" href=\"/list?page=2\">More</a> <a rel=\"next\" href=\"/list?page=3\">Last</a>");
        pages.put("/list?page=2", "<a rel=\"next\" href=\"/list?page=3\">More</a>");
        pages.put("/list?page=3", "<p>" + TEXT + "</p>");
        assertThat(ask(List.of("/list", "/list?page=2")))
                .filteredOn(Exit::present)
                .extracting(Exit::address)
                .containsExactly("/list?page=3");
        assertThat(asked).containsExactlyInAnyOrder("/list", "/list?page=2", "/list?page=3");
        assertThat(walk.unasked()).isEmpty();
    }

    @Test
    void saysWhereAListGoesOnThatIsTooLongToBeFollowed() throws Exception {
        IntStream.range(0, 30)
                .forEach(page -> pages.put(
                        page == 0 ? "/list" : "/list?page=" + page,
                        "<a rel=\"next\" href=\"/list?page=" + (page + 1) + "\">More</a>"));
        assertThat(ask(List.of("/list"))).hasSize(20);
        assertThat(walk.unasked()).containsExactly("/list?page=20");
    }

    @Test
    void whatGivesNoAnswerCountsAsPresent() throws Exception {
        assertThat(ask(List.of("/broken", "/no address", "/gone")))
                .extracting(Exit::present)
                .containsExactly(true, true, false);
    }

    @Test
    void aPictureThatIsThereIsPresentWhateverItShows() throws Exception {
        pages.put("/loom.svg", "<svg/>");
        assertThat(ask(List.of("/loom.svg", "/other.svg")))
                .extracting(Exit::present)
                .containsExactly(true, false);
    }
}
