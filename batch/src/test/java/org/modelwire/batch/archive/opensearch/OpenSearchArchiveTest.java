package org.modelwire.batch.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.archive.Embedding;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.archive.ReaderResult;
import org.modelwire.batch.archive.ArchiveContract;
import org.modelwire.batch.archive.SampleBriefs;
import org.modelwire.batch.archive.SampleBriefs.SampleBrief;
import org.modelwire.batch.archive.SyntheticBriefs;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.config.SearchConfig;
import org.modelwire.config.Settings;

/** The contract on a real OpenSearch node, and the same answers as Lucene gives. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenSearchArchiveTest extends ArchiveContract {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private static Path home;

    private static SearchNode node;
    private static int indexes;

    @BeforeAll
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    static void start() throws Exception {
        // As it ships. With assertions, a word that no brief has ends the thread that answers, and nobody answers.
        OpenSearchArchiveTest.class.getClassLoader().setPackageAssertionStatus("org.opensearch", false);
        node = SearchNode.start(home);
    }

    @AfterAll
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    static void stop() throws Exception {
        node.close();
    }

    @Override
    protected Archive empty() {
        return open("test-" + ++indexes);
    }

    private static Archive open(String index) {
        return new RankedArchive(
                new OpenSearchIndex(config(index, node.address().toString()), CLOCK, ""));
    }

    private static SearchConfig config(String index, String... hosts) {
        return SearchConfig.of(Settings.of(Map.of(
                "modelwire.search.backend",
                "opensearch",
                "modelwire.search.hosts",
                String.join(",", hosts),
                "modelwire.search.index",
                index)));
    }

    private static List<ArchiveResult> ask(Archive archive, List<ArchiveQuestion> questions) {
        return questions.stream().map(archive::search).toList();
    }

    @Test
    void answersAsLuceneDoes() {
        Archive searched = open("many");
        try (RankedArchive lucene = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()))) {
            for (int from = 0; from < 5_000; from += 1_000) {
                List<ArchiveEntry> page = SyntheticBriefs.briefs(from, from + 1_000).stream()
                        .map(entry -> entry.with(embedding(entry.briefId())))
                        .toList();
                searched.put(page);
                lucene.put(page);
            }
            List<ArchiveQuestion> plain = SyntheticBriefs.questions(5_000, 60);
            List<ArchiveQuestion> questions = IntStream.range(0, plain.size())
                    .mapToObj(n -> plain.get(n).with(embedding(n)))
                    .toList();
            List<ArchiveResult> expected = ask(lucene, questions);
            assertThat(expected)
                    .allSatisfy(result -> assertThat(result.searched()).isEqualTo(5_000));
            assertThat(expected.stream()
                            .mapToInt(result -> result.hits().size())
                            .sum())
                    .isGreaterThan(100);
            assertThat(ask(searched, questions)).isEqualTo(expected).isNotEqualTo(ask(searched, plain));
        }
    }

    /** Two of three have one, in any direction. */
    private static Optional<Embedding> embedding(long id) {
        Random random = new Random(id);
        return id % 3 == 0
                ? Optional.empty()
                : Optional.of(Embedding.of(Stream.generate(() -> (float) random.nextGaussian())
                        .limit(8)
                        .toList()));
    }

    @Test
    void answersAsLuceneDoesAboutTheSampleNewsroom() {
        Archive searched = open("sample");
        try (RankedArchive lucene = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()))) {
            List<SampleBrief> briefs = SampleBriefs.all();
            List<ArchiveEntry> entries = briefs.stream().map(SampleBrief::entry).toList();
            List<ArchiveQuestion> questions = briefs.stream()
                    .map(brief -> ArchiveQuestion.grounding(
                            brief.told(),
                            brief.entry().subjects(),
                            brief.entry().day(),
                            6))
                    .toList();
            for (Archive archive : List.of(searched, lucene)) {
                archive.put(entries);
                archive.put(entries.subList(0, 5)); // corrected
                archive.remove(List.of(entries.get(7).briefId())); // withdrawn
            }
            assertThat(ask(searched, questions)).isEqualTo(ask(lucene, questions));
        }
    }

    @Test
    void findsForReadersWhatLuceneFindsPageByPage() {
        Archive searched = open("read");
        try (RankedArchive lucene = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()))) {
            for (Archive archive : List.of(searched, lucene)) {
                archive.put(SyntheticBriefs.briefs(0, 1_000));
            }
            for (ReaderQuestion question : SyntheticBriefs.readers(1_000, 40)) {
                ReaderResult expected = lucene.find(question);
                ReaderResult result = searched.find(question);
                assertThat(result.found()).isEqualTo(expected.found());
                assertThat(result.briefIds()).isEqualTo(expected.briefIds());
                if (expected.next().isPresent()) {
                    assertThat(searched.find(onFrom(question, result)).briefIds())
                            .isEqualTo(lucene.find(onFrom(question, expected)).briefIds());
                }
            }
        }
    }

    private static ReaderQuestion onFrom(ReaderQuestion question, ReaderResult page) {
        return new ReaderQuestion(
                question.text(), question.every(), question.filter(), question.order(), page.next(), question.most());
    }

    @Test
    void isFoundAgainByTheNextProcess() {
        Archive first = open("kept");
        first.put(SyntheticBriefs.briefs(0, 10));
        first.followed(NOW);

        Archive second = open("kept");
        assertThat(second.count()).isEqualTo(10);
        assertThat(second.followedUntil()).contains(NOW);
    }

    @Test
    void startsEmptyWhenTheFormIsAnother() {
        open("old").put(SyntheticBriefs.briefs(0, 10));
        new OpenSearchClient(config("old", node.address().toString()))
                .call(
                        "PUT",
                        "/old/_mapping",
                        Json.createObjectBuilder()
                                .add(
                                        "_meta",
                                        Json.createObjectBuilder()
                                                .add("form", "1")
                                                .add("until", NOW.toString()))
                                .build());

        Archive opened = open("old");
        assertThat(opened.count()).isZero();
        assertThat(opened.followedUntil()).isEmpty();
    }

    @Test
    void passesOverANodeThatIsDown() throws Exception {
        SearchConfig config = config("two-hosts", "http://127.0.0.1:" + closedPort(), node.address() + "/");
        Archive archive = new RankedArchive(new OpenSearchIndex(config, CLOCK, ""));
        archive.put(SyntheticBriefs.briefs(0, 3));
        assertThat(archive.count()).isEqualTo(3);
    }

    @Test
    void saysWhichNodesCannotBeReached() throws Exception {
        SearchConfig config = config("down", "http://127.0.0.1:" + closedPort());
        assertThatThrownBy(() -> new OpenSearchIndex(config, CLOCK, ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be reached at " + config.hosts());
    }

    @Test
    void saysWhatWasRefusedAndSendsTheNameAndPassword() throws Exception {
        AtomicReference<String> sent = new AtomicReference<>();
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            sent.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] page = "<h1>no</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(401, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        refusing.start();
        try {
            SearchConfig config = SearchConfig.of(Settings.of(Map.of(
                    "modelwire.search.backend", "opensearch",
                    "modelwire.search.hosts",
                            "http://127.0.0.1:" + refusing.getAddress().getPort(),
                    "modelwire.search.user", "wire",
                    "modelwire.search.password", "s3cret")));
            assertThatThrownBy(() -> new OpenSearchIndex(config, CLOCK, ""))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("GET /modelwire/_mapping was answered 401")
                    .hasMessageNotContaining("s3cret");
            assertThat(sent.get()).isEqualTo("Basic d2lyZTpzM2NyZXQ=");
            assertThat(config.toString()).doesNotContain("s3cret");
        } finally {
            refusing.stop(0);
        }
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
