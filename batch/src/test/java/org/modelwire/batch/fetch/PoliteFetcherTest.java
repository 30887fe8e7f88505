package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.fetch.FetchRequest.Kind;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** A publisher's no holds for whoever comes by a detour, too. */
class PoliteFetcherTest {

    private final PolitePieces polite = PolitePieces.local(Duration.ofSeconds(20));
    private LocalServer server;
    private LocalServer other;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
        other = new LocalServer();
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private ReasonedException failure(String path) {
        return catchThrowableOfType(
                ReasonedException.class,
                () -> polite.fetcher().fetch(FetchRequest.of(server.address(path), Kind.PAGE)));
    }

    @Test
    void obeysTheRobotsFileOfTheServerThatARedirectLeadsTo() {
        server.on("/robots.txt", 404)
                .on("/go", 302, "Location", other.address("/page").toString());
        other.on("/robots.txt", "User-agent: Modelwire\nDisallow: /page").on("/page", "secret");

        assertThat(failure("/go").reason()).isEqualTo(Reason.ROBOTS);
        assertThat(other.seen()).extracting(LocalServer.Seen::path).containsExactly("/robots.txt");
    }

    @Test
    void obeysItForTheAddressThatARedirectLeadsToOnTheSameServer() {
        server.on("/robots.txt", "User-agent: *\nDisallow: /private")
                .on("/go", 302, "Location", "/private/page")
                .on("/private", "secret");

        assertThat(failure("/go").reason()).isEqualTo(Reason.ROBOTS);
        assertThat(server.seen()).extracting(LocalServer.Seen::path).containsExactly("/robots.txt", "/go");
    }

    @Test
    void fetchesNothingFromAServerWhoseRobotsFileFailsAndSaysThatItMayPass() {
        server.on("/robots.txt", 503).on("/page", "here");

        ReasonedException failure = failure("/page");

        assertThat(failure.reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(failure.isPassing()).isTrue();
        assertThat(failure).hasMessageContaining("its robots.txt could not be read");
        assertThat(server.seen()).extracting(LocalServer.Seen::path).containsExactly("/robots.txt");
    }

    @Test
    void followsAPermittedDetourAndRemembersAMoveForGood() throws Exception {
        server.on("/robots.txt", 404)
                .on("/old", 301, "Location", other.address("/new").toString());
        other.on("/robots.txt", 404).on("/new", "here");

        Fetched fetched = polite.fetcher().fetch(FetchRequest.of(server.address("/old"), Kind.PAGE));

        assertThat(fetched.text()).isEqualTo("here");
        assertThat(fetched.address()).isEqualTo(other.address("/new"));
        assertThat(fetched.permanentAddress()).contains(other.address("/new"));
    }

    @Test
    void leavesAServerAloneThatAnswersNobodyAndNoOther() throws Exception {
        PolitePieces hurried = PolitePieces.local(Duration.ofMillis(300));
        CountDownLatch over = new CountDownLatch(1);
        server.on("/robots.txt", 404).on("/slow", exchange -> {
            try {
                over.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        other.on("/robots.txt", 404).on("/page", "here");
        for (int i = 0; i < 6; i++) {
            URI address = server.address("/slow/" + i);
            ReasonedException failure = catchThrowableOfType(
                    ReasonedException.class, () -> hurried.fetcher().fetch(FetchRequest.of(address, Kind.PAGE)));
            assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(failure.isPassing()).isTrue();
        }
        over.countDown();

        assertThat(server.seen())
                .extracting(LocalServer.Seen::path)
                .containsExactly("/robots.txt", "/slow/0", "/slow/1", "/slow/2");
        assertThat(hurried.gate().delay(server.address("/slow/6"))).isGreaterThan(Duration.ofMinutes(9));
        assertThat(hurried.fetcher()
                        .fetch(FetchRequest.of(other.address("/page"), Kind.PAGE))
                        .text())
                .isEqualTo("here");
    }

    @Test
    void bringsFeedsAndPagesOfOtherHostsWhileOneIsSlow() throws Exception {
        CountDownLatch othersDone = new CountDownLatch(1);
        server.on("/robots.txt", 404).on("/slow", exchange -> {
            try {
                // Answers only once all the others are through.
                exchange.sendResponseHeaders(othersDone.await(15, TimeUnit.SECONDS) ? 204 : 500, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        URI slowAddress = server.address("/slow");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (LocalServer everywhere = LocalServer.onEveryLoopbackAddress()) {
            everywhere.on("/robots.txt", 404).on("/feed", "feed").on("/page", "page");
            Future<Fetched> slow =
                    threads.submit(() -> polite.fetcher().fetch(FetchRequest.of(slowAddress, Kind.PAGE)));
            for (int host = 2; host < 12; host++) {
                String base = "http://127.0.0." + host + ":" + everywhere.port();
                assertThat(polite.fetcher()
                                .fetch(FetchRequest.of(URI.create(base + "/feed"), Kind.FEED))
                                .text())
                        .isEqualTo("feed");
                assertThat(polite.fetcher()
                                .fetch(FetchRequest.of(URI.create(base + "/page"), Kind.PAGE))
                                .text())
                        .isEqualTo("page");
            }
            assertThat(slow).isNotDone();
            othersDone.countDown();
            assertThat(slow.get().status()).isEqualTo(204);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void followsFiveRedirectsAndNoSixth() {
        server.on("/robots.txt", 404);
        for (int i = 0; i < 6; i++) {
            server.on("/r" + i, 302, "Location", "/r" + (i + 1));
        }
        server.on("/r6", "the end");

        assertThat(failure("/r0").reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(server.seen()).extracting(LocalServer.Seen::path).doesNotContain("/r6");
    }
}
