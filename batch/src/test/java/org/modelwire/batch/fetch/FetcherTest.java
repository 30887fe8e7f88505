package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.fetch.FetchRequest.Kind;
import org.modelwire.shared.Reason;

class FetcherTest {

    private final Fetcher fetcher = Fetchers.local();
    private LocalServer server;

    @BeforeEach
    void openServer() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
        fetcher.close();
    }

    @Test
    void bringsTheBodyAndItsHeaders() throws FetchException {
        server.on("/feed", "application/rss+xml", "<rss/>".getBytes(StandardCharsets.UTF_8));

        Fetched fetched = fetcher.fetch(FetchRequest.of(server.address("/feed"), Kind.FEED));

        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.text()).isEqualTo("<rss/>");
        assertThat(fetched.header("content-type")).contains("application/rss+xml");
        assertThat(fetched.permanentAddress()).isEmpty();
    }

    @Test
    void saysWhoItIsAndCarriesNothingElse() throws FetchException {
        server.on("/", 200, "Set-Cookie", "id=1");

        fetcher.fetch(FetchRequest.of(server.address("/a"), Kind.PAGE));
        fetcher.fetch(FetchRequest.of(server.address("/b"), Kind.PAGE));

        assertThat(server.seen()).hasSize(2).allSatisfy(seen -> {
            assertThat(seen.header("User-agent")).isEqualTo("Modelwire/0.1 (+https://wire.example; desk@wire.example)");
            assertThat(seen.headers()).doesNotContainKeys("Cookie", "Referer", "Authorization");
        });
    }

    @Test
    void sendsValidatorsAndTakesNotModifiedForAnAnswer() throws FetchException {
        server.on("/feed", 304);

        Fetched fetched = fetcher.fetch(new FetchRequest(
                server.address("/feed"),
                Kind.FEED,
                Optional.of("\"v1\""),
                Optional.of("Fri, 20 Nov 2026 01:00:00 GMT")));

        assertThat(fetched.isNotModified()).isTrue();
        assertThat(server.seen().get(0).header("If-none-match")).isEqualTo("\"v1\"");
        assertThat(server.seen().get(0).header("If-modified-since")).isEqualTo("Fri, 20 Nov 2026 01:00:00 GMT");
    }

    @Test
    void remembersWhereAnAddressMovedForGood() throws FetchException {
        server.on("/old", 301, "Location", "/newer")
                .on("/newer", 308, "Location", "new?a=b c")
                .on("/new", "here");

        Fetched fetched = fetcher.fetch(FetchRequest.of(server.address("/old"), Kind.PAGE));

        assertThat(fetched.address()).isEqualTo(server.address("/new?a=b%20c"));
        assertThat(fetched.permanentAddress()).contains(server.address("/new?a=b%20c"));
    }

    @Test
    void doesNotTakeAPassingRedirectForAMove() throws FetchException {
        server.on("/old", 301, "Location", "/moved")
                .on("/moved", 302, "Location", "/today")
                .on("/today", 301, "Location", "/page")
                .on("/page", "here");

        Fetched fetched = fetcher.fetch(FetchRequest.of(server.address("/old"), Kind.PAGE));

        assertThat(fetched.address()).isEqualTo(server.address("/page"));
        assertThat(fetched.permanentAddress()).contains(server.address("/moved"));
    }

    @Test
    void followsFiveRedirectsAndRefusesASixth() throws FetchException {
        for (int i = 0; i < 6; i++) {
            server.on("/r" + i, 302, "Location", "/r" + (i + 1));
        }
        server.on("/r6", "the end");

        assertThat(fetcher.fetch(FetchRequest.of(server.address("/r1"), Kind.PAGE))
                        .text())
                .isEqualTo("the end");
        assertThat(failure(server.address("/r0"), Kind.PAGE).reason()).isEqualTo(Reason.HTTP_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:alert(1)", "http://"})
    void refusesARedirectToAnythingButHttp(String target) {
        server.on("/", 302, "Location", target);

        assertThat(failure(server.address("/"), Kind.PAGE).reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
    }

    @Test
    void checksTheAddressAgainAtEveryRedirect() {
        server.on("/", 302, "Location", "http://[::1]:" + server.port() + "/secret");

        assertThat(failure(server.address("/"), Kind.PAGE).reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
    }

    @Test
    void tellsTheStatusAndHowLongToStayAway() {
        server.on("/busy", 503, "Retry-After", "120")
                .on("/later", 429, "Retry-After", "Fri, 20 Nov 2026 02:31:00 GMT")
                .on("/gone", 410);

        FetchException busy = failure(server.address("/busy"), Kind.FEED);
        assertThat(busy.reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(busy.status()).hasValue(503);
        assertThat(busy.retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(busy).hasMessageContaining("/busy answered 503");
        assertThat(failure(server.address("/later"), Kind.FEED).retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(failure(server.address("/gone"), Kind.FEED).status()).hasValue(410);
    }

    @Test
    void asksOnlyOnceWhateverTheAnswer() {
        server.on("/busy", 503, "Retry-After", "0");

        failure(server.address("/busy"), Kind.FEED);

        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FEED", "PAGE", "WELL_KNOWN"})
    void countsABodyAfterUnpackingIt(Kind kind) throws IOException {
        byte[] bomb = zeros(kind.maxBytes() + 1);
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });

        assertThat(bomb.length).isLessThan(kind.maxBytes() / 100);
        assertThat(failure(server.address("/"), kind).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void cutsALongRobotsFileInsteadOfRefusingIt() throws FetchException {
        server.on("/robots.txt", "a".repeat(600 << 10));

        assertThat(fetcher.fetch(FetchRequest.of(server.address("/robots.txt"), Kind.ROBOTS))
                        .body())
                .hasSize(512 << 10);
    }

    @Test
    void refusesABodyThatCannotBeUnpacked() {
        server.on("/packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
        });

        assertThat(failure(server.address("/packed"), Kind.PAGE).reason()).isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void endsAtItsDeadlineAgainstAByteNowAndThen() throws IOException {
        Fetcher hurried = Fetchers.local(Duration.ofMillis(600));
        server.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });

        assertEndsInTime(hurried, server.address("/drip"));
        hurried.close();
    }

    @Test
    void endsAtItsDeadlineHoweverManyRedirectsShareIt() throws IOException {
        for (int i = 0; i < 5; i++) {
            String next = "/r" + (i + 1);
            server.on("/r" + i, exchange -> {
                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
                exchange.getResponseHeaders().add("Location", next);
                exchange.sendResponseHeaders(302, -1);
            });
        }
        server.on("/r5", "the end");
        Fetcher hurried = Fetchers.local(Duration.ofSeconds(1));
        assertEndsInTime(hurried, server.address("/r0"));
        hurried.close();
    }

    @Test
    void endsAtItsDeadlineAgainstAnEndlessHead() throws IOException, InterruptedException {
        Fetcher hurried = Fetchers.local(Duration.ofMillis(600));
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread sender = new Thread(() -> {
                try (var socket = listening.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
                    drip(socket.getOutputStream());
                } catch (IOException e) {
                    // the fetcher hung up, as it should
                }
            });
            sender.start();

            assertEndsInTime(hurried, URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/"));
            sender.join();
        }
        hurried.close();
    }

    @Test
    void namesAConnectionThatNobodyTakes() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0)) {
            port = closedSoon.getLocalPort();
        }

        assertThat(failure(URI.create("http://127.0.0.1:" + port + "/"), Kind.PAGE)
                        .reason())
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void namesAHostThatNobodyKnows() {
        assertThat(failure(URI.create("http://nowhere.invalid/"), Kind.PAGE).reason())
                .isEqualTo(Reason.DNS);
    }

    @Test
    void namesAServerThatSpeaksNoTls() throws IOException, InterruptedException {
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread plain = new Thread(() -> {
                try (var socket = listening.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // the fetcher hung up, as it should
                }
            });
            plain.start();

            assertThat(failure(URI.create("https://127.0.0.1:" + listening.getLocalPort() + "/"), Kind.PAGE)
                            .reason())
                    .isEqualTo(Reason.TLS);
            plain.join();
        }
    }

    @Test
    void reachesAMappedHostThroughTheServerThatAnswersForIt() throws Exception {
        server.on("/feed", "mapped");
        Fetcher mapped = new Fetcher(
                Fetchers.allowing(""),
                Fetchers.SITE,
                Fetchers.CLOCK,
                host -> host.equals("daily.example")
                        ? Optional.of(new InetSocketAddress("127.0.0.1", server.port()))
                        : Optional.empty());

        assertThat(mapped.fetch(FetchRequest.of(URI.create("http://daily.example/feed"), Kind.FEED))
                        .text())
                .isEqualTo("mapped");
        assertThat(server.seen().get(0).header("Host")).isEqualTo("daily.example");
        assertThatThrownBy(() -> mapped.fetch(FetchRequest.of(server.address("/feed"), Kind.FEED)))
                .isInstanceOf(FetchException.class);
        mapped.close();
    }

    @Test
    void readsTextInTheCharsetThatThePageNames() throws FetchException {
        server.on("/header", "text/html; charset=windows-1252", new byte[] {(byte) 0x93})
                .on("/meta", "text/html", "<meta charset=iso-8859-15>\u00a4".getBytes(StandardCharsets.ISO_8859_1))
                .on("/unknown", "text/html; charset=nonsense", "\u00e9".getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(text("/header"), text("/meta"), text("/unknown")))
                .containsExactly("\u201c", "<meta charset=iso-8859-15>\u20ac", "\u00e9");
    }

    private String text(String path) throws FetchException {
        return fetcher.fetch(FetchRequest.of(server.address(path), Kind.PAGE)).text();
    }

    private FetchException failure(URI address, Kind kind) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(FetchRequest.of(address, kind)));
    }

    private static void assertEndsInTime(Fetcher hurried, URI address) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> hurried.fetch(FetchRequest.of(address, Kind.PAGE)))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    /** Sends a byte now and then for half a minute, or until nobody listens. */
    private static void drip(OutputStream out) throws IOException {
        for (int i = 0; i < 600; i++) {
            out.write('x');
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static byte[] zeros(int length) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[length]);
        }
        return packed.toByteArray();
    }
}
