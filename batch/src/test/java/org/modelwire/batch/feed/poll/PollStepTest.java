package org.modelwire.batch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.fetch.FetchException;
import org.modelwire.batch.fetch.LocalServer;
import org.modelwire.batch.fetch.PolitePieces;
import org.modelwire.batch.run.Shifts;
import org.modelwire.batch.run.StepContext;
import org.modelwire.feed.PollAnswer;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Polls of publishers' servers, over real HTTP. */
class PollStepTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>News</title><ttl>90</ttl>
            <item><link>/1</link><pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate></item></channel></rss>""";

    private final PolitePieces polite = PolitePieces.local(Duration.ofSeconds(20));
    private final Ledger ledger = new Ledger();
    private final StepContext context = Shifts.context();
    private LocalServer server;
    private LocalServer other;

    @BeforeEach
    void start() throws Exception {
        server = new LocalServer().on("/robots.txt", 404);
        other = new LocalServer().on("/robots.txt", 404);
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    @Test
    void tellsWhatAnAnswerSaysOfTheFeed() throws Exception {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=7200");
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        poll(server.address("/feed"));
        PollAnswer answer = ledger.answers.get(1L);
        assertThat(answer.etag()).contains("\"v1\"");
        assertThat(answer.movedTo()).isEmpty();
        assertThat(answer.timetable().period()).contains(Duration.ofHours(2));
        assertThat(answer.published()).hasSize(1);
        assertThat(ledger.entries.get(1L))
                .extracting(DiscoveredEntry::url)
                .containsExactly(server.address("/1").toString());
    }

    @Test
    void asksOnlyForWhatIsNew() throws Exception {
        server.on("/feed", 304);
        ledger.due.add(new PollLedger.DueFeed(
                1, server.address("/feed"), server.address("/feed"), Optional.of("\"v1\""), Optional.empty()));
        run();
        assertThat(server.seen().get(1).header("If-none-match")).isEqualTo("\"v1\"");
        assertThat(ledger.answers.get(1L).published()).isEmpty();
        assertThat(ledger.entries.get(1L)).isEmpty();
    }

    @Test
    void reportsMovesForGoodAndNoOthers() throws Exception {
        server.on("/feed", FEED);
        server.on("/301", 301, "Location", "/feed").on("/308", 308, "Location", "/feed");
        server.on("/302", 302, "Location", "/feed").on("/307", 307, "Location", "/feed");
        poll(server.address("/301"), server.address("/308"), server.address("/302"), server.address("/307"));
        String target = server.address("/feed").toString();
        assertThat(ledger.answers.get(1L).movedTo()).contains(target);
        assertThat(ledger.answers.get(2L).movedTo()).contains(target);
        assertThat(ledger.answers.get(3L).movedTo()).isEmpty();
        assertThat(ledger.answers.get(4L).movedTo()).isEmpty();
    }

    @Test
    void sparesEveryFeedOfAServerThatAskedToBeLeftAlone() throws Exception {
        server.on("/busy", 429, "Retry-After", "3600").on("/feed", FEED);
        other.on("/feed", FEED);
        poll(server.address("/busy"), server.address("/feed"), other.address("/feed"));
        assertThat(ledger.failures.get(1L))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofHours(1)));
        assertThat(ledger.held.get(2L)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(ledger.answers.keySet()).containsExactly(3L);
        assertThat(server.seen()).extracting(LocalServer.Seen::path).doesNotContain("/feed");
        assertThat(Shifts.failed(context)).isEqualTo(1);
    }

    @Test
    void tellsANoOfARobotsFileFromOneThatCannotBeRead() throws Exception {
        try (LocalServer refuses = new LocalServer();
                LocalServer fails = new LocalServer()) {
            refuses.on("/robots.txt", "User-agent: Modelwire\nDisallow: /").on("/feed", FEED);
            fails.on("/robots.txt", 503).on("/feed", FEED);
            poll(refuses.address("/feed"), fails.address("/feed"));
            assertThat(ledger.failures.get(1L).reason()).isEqualTo(Reason.ROBOTS);
            assertThat(ledger.failures.get(2L).reason()).isEqualTo(Reason.HTTP_STATUS);
            assertThat(ledger.failures.get(2L)).hasMessageContaining("robots.txt could not be read");
            assertThat(ledger.failures.get(2L).isPassing()).isTrue();
            assertThat(refuses.seen()).extracting(LocalServer.Seen::path).containsExactly("/robots.txt");
            assertThat(fails.seen()).extracting(LocalServer.Seen::path).containsExactly("/robots.txt");
        }
        assertThat(ledger.answers).isEmpty();
    }

    @Test
    void finishesWithEveryOtherHostWhileOneIsSlow() throws Exception {
        CountDownLatch othersDone = new CountDownLatch(30);
        ledger.stored = othersDone;
        server.on("/slow", exchange -> {
            try {
                // Answers only once all the others are through.
                boolean through = othersDone.await(15, TimeUnit.SECONDS);
                exchange.sendResponseHeaders(through ? 404 : 500, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ledger.due.add(due(1, server.address("/slow")));
        try (LocalServer everywhere = LocalServer.onEveryLoopbackAddress()) {
            everywhere.on("/robots.txt", 404).on("/feed", FEED);
            for (int i = 2; i < 32; i++) {
                ledger.due.add(due(i, URI.create("http://127.0.0." + i + ":" + everywhere.port() + "/feed")));
            }
            run();
        }
        assertThat(ledger.answers).hasSize(30);
        assertThat(ledger.failures.get(1L)).hasMessageContaining("404");
    }

    private void poll(URI... feeds) throws Exception {
        for (int i = 0; i < feeds.length; i++) {
            ledger.due.add(due(i + 1L, feeds[i]));
        }
        run();
    }

    private void run() throws Exception {
        PollStep step = new PollStep();
        Map<String, Object> parts = Map.of(
                "ledger",
                ledger,
                "fetcher",
                polite.fetcher(),
                "gate",
                polite.gate(),
                "parser",
                new FeedParser(),
                "workers",
                Shifts.workers());
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Field field = PollStep.class.getDeclaredField(part.getKey());
            field.setAccessible(true);
            field.set(step, part.getValue());
        }
        step.run(context);
    }

    private static PollLedger.DueFeed due(long id, URI address) {
        return new PollLedger.DueFeed(id, address, address, Optional.empty(), Optional.empty());
    }

    /** Remembers what it was told. */
    private static final class Ledger extends PollLedger {

        private final List<DueFeed> due = new ArrayList<>();
        private final Map<Long, PollAnswer> answers = new ConcurrentHashMap<>();
        private final Map<Long, Set<DiscoveredEntry>> entries = new ConcurrentHashMap<>();
        private final Map<Long, ReasonedException> failures = new ConcurrentHashMap<>();
        private final Map<Long, Duration> held = new ConcurrentHashMap<>();
        private CountDownLatch stored = new CountDownLatch(0);

        @Override
        List<DueFeed> due() {
            return due;
        }

        @Override
        int store(long feedId, PollAnswer answer, Collection<DiscoveredEntry> read) {
            answers.put(feedId, answer);
            entries.put(feedId, Set.copyOf(read));
            stored.countDown();
            return read.size();
        }

        @Override
        void fail(long feedId, ReasonedException failure) {
            failures.put(feedId, failure);
        }

        @Override
        void hold(long feedId, Duration wait) {
            held.put(feedId, wait);
        }
    }
}
