package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.article.Extractor;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/**
 * Spoilt feeds and pages, thousands of them and the same ones each time: whatever is in them, the answer is entries or a
 * typed reason, within bounds of time and memory. What once went wrong is kept in the corpus.
 */
class FuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final URI ADDRESS = URI.create("https://tessera.example/feed");

    /** Documents have at most 200 kB. */
    private static final long MOST_MILLIS = 5_000;

    private static final long MOST_BYTES = 600L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
    private long mostMillis;
    private long mostBytes;
    private int read;

    /** What reads a document. */
    private interface Reading {
        void of(byte[] document) throws ReasonedException;
    }

    @Test
    void answersEverySpoiltFeedWithEntriesOrATypedReason() throws IOException {
        FeedParser parser = new FeedParser();
        fuzz("feeds", 3_000, document -> {
            ParsedFeed feed = parser.parse(document, Optional.of("text/xml"), ADDRESS);
            assertThat(feed.entries()).allSatisfy(entry -> {
                entry.link().ifPresent(link -> assertThat(link.getScheme()).startsWith("http"));
                entry.title()
                        .ifPresent(
                                title -> assertThat(title).doesNotContain("\n").isNotBlank());
            });
        });
        assertThat(refused.keySet()).isSubsetOf(Reason.NOT_A_FEED, Reason.BAD_ENCODING);
        assertThat(read).isGreaterThan(1_000);
    }

    @Test
    void answersEverySpoiltPageWithAnArticleOrATypedReason() throws IOException {
        Extractor extractor = new Extractor();
        fuzz("pages", 800, document -> extractor.extract(new String(document, StandardCharsets.UTF_8), ADDRESS));
        assertThat(refused.keySet()).isSubsetOf(Reason.NO_ARTICLE_TEXT);
        assertThat(read).isGreaterThan(50);
    }

    private void fuzz(String folder, int cases, Reading reading) throws IOException {
        List<byte[]> corpus;
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            corpus = files.sorted().map(FuzzTest::bytes).toList();
        }
        assertThat(corpus).isNotEmpty();
        for (byte[] document : corpus) {
            one("corpus", document, reading);
        }
        for (int seed = 0; seed < cases; seed++) {
            one(folder + " " + seed, new Mutations(seed).of(corpus), reading);
        }
        System.out.println("fuzz " + folder + ": " + read + " read, refused " + refused + ", slowest " + mostMillis
                + " ms, " + (mostBytes >> 20) + " MiB at most");
    }

    private void one(String name, byte[] document, Reading reading) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        try {
            reading.of(document);
            read++;
        } catch (ReasonedException e) {
            refused.merge(e.reason(), 1, Integer::sum);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail("%s: %s", name, Base64.getEncoder().encodeToString(document), e);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        mostMillis = Math.max(mostMillis, millis);
        mostBytes = Math.max(mostBytes, bytes);
        assertThat(millis).as("milliseconds of %s", name).isLessThan(MOST_MILLIS);
        assertThat(bytes).as("bytes of %s", name).isLessThan(MOST_BYTES);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
