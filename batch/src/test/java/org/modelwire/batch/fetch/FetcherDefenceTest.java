package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.fetch.FetchRequest.Kind;
import org.modelwire.shared.Reason;

/** What hostile servers try. */
class FetcherDefenceTest {

    private static final int MIB = 1 << 20;

    private final Fetcher fetcher = Fetchers.local();
    private LocalServer server;

    @BeforeEach
    void openServer() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void closeServer() {
        server.close();
        fetcher.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "0x7f000001",
                "017700000001",
                "0x7f.0x0.0x0.0x1",
                "127.1",
                "127.0.1",
                "127.000.000.001",
                "0177.0.0.01",
                "0xa000001",
                "10.1",
                "[::]",
                "[::1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:0a00:1]",
                "[::ffff:0:10.0.0.1]",
                "192.88.99.1",
                "[fe80::1%25lo]",
                "[::1%lo]",
                "[3fff::1]",
                "[5f00::1]",
                "[::10.0.0.1]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b:1::a00:1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:a00:1::]",
                "[fc00::1]",
                "[fd00::1]",
                "[fe80::1]",
                "[ff02::1]"
            })
    void followsNoRedirectToAnAddressThatIsNotPublic(String host) {
        server.on("/", 302, "Location", "http://" + host + ":" + server.port() + "/secret");

        assertThat(failure("/").reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        secure.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        secure.start();
        try {
            URI address = URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/");

            assertThat(failure(address).reason()).isEqualTo(Reason.TLS);
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void unpacksWhatIsPackedTwice() throws Exception {
        packed("/", "gzip, gzip", gzip(gzip("text".getBytes(StandardCharsets.UTF_8))));

        assertThat(fetcher.fetch(FetchRequest.of(server.address("/"), Kind.PAGE))
                        .text())
                .isEqualTo("text");
    }

    @Test
    void countsABombInABombAfterUnpackingBoth() throws Exception {
        byte[] bomb = gzip(gzip(new byte[64 * MIB]));
        packed("/", "gzip, gzip", bomb);

        assertThat(bomb.length).isLessThan(4_096);
        assertThat(failure("/").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void countsADeflatedBomb() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[16 * MIB]);
        }
        packed("/", "deflate", out.toByteArray());

        assertThat(failure("/").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "rot13", "gzip, nonsense"})
    void refusesAPackingThatItDidNotAskFor(String encoding) throws Exception {
        packed("/", encoding, gzip(new byte[10]));

        assertThat(failure("/").reason()).isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void refusesManyLayersOfPacking() throws Exception {
        byte[] body = "text".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 30; i++) {
            body = gzip(body);
        }
        packed("/", "gzip" + ", gzip".repeat(29), body);

        assertThat(failure("/").reason()).isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void holdsNoMoreInMemoryThanItsLimitAgainstAnEndlessBody() throws Exception {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[MIB];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 2_000; i++) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                // the fetcher hung up, as it should
            }
        });

        long before = System.nanoTime();
        assertThat(failure("/").reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "long"})
    void refusesAFloodOfHeaders(String kind) throws Exception {
        String flood = kind.equals("many") ? "X-A: b\r\n".repeat(5_000) : "X-A: " + "b".repeat(MIB) + "\r\n";
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread sender = new Thread(() -> {
                try (var socket = listening.accept();
                        InputStream in = socket.getInputStream()) {
                    in.read(new byte[1_024]);
                    socket.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\n" + flood + "\r\n").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // the fetcher hung up, as it should
                }
            });
            sender.start();

            assertThat(failure(URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/"))
                            .reason())
                    .isIn(Reason.TOO_LARGE, Reason.REFUSED);
            sender.join();
        }
    }

    private void packed(String path, String encoding, byte[] body) {
        server.on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private FetchException failure(String path) {
        return failure(server.address(path));
    }

    private FetchException failure(URI address) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(FetchRequest.of(address, Kind.PAGE)));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static SSLContext selfSigned(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        String[] command = {
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "SAN=IP:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            "password",
            "-keystore",
            store.toString()
        };
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start()
                        .waitFor())
                .isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "password".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "password".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
