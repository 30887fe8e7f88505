package org.modelwire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.server.Within;

/** A search of readers from end to end: the page with its twenty briefs out of the database, among 100,000 briefs. */
class SearchPageBench {

    private static final int BRIEFS = Integer.getInteger("modelwire.bench.briefs", 100_000);
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration TIME = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    @Test
    void findsAmongAHundredThousandBriefs() throws Exception {
        WireServer.publishSample(folder);
        InventedArchive.fill(folder.resolve("home"), BRIEFS);
        try (BenchServer server = WireServer.start(folder)) {
            String all = "http://127.0.0.1:" + server.port() + "/archive?q=end";
            Within.seconds(600).until("all are found", () -> found(all) >= BRIEFS);
            Crowd one = new Crowd(server.port(), 1, Duration.ZERO);
            one.read(WARM_UP, turn -> question());
            Crowd.Met met = one.read(TIME, turn -> question());
            System.out.printf(
                    Locale.ROOT,
                    "%n%d briefs, %d searches, %d errors: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (aim: 50); load %.1f%n",
                    BRIEFS,
                    met.nanos().length,
                    met.errors(),
                    met.millis(0.5),
                    met.millis(0.95),
                    met.millis(0.99),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private static int found(String address) throws IOException {
        return Integer.parseInt(
                Jsoup.connect(address).get().select("#results-title").text().replaceAll("\\D.*", ""));
    }

    /** One to four words, a quarter of them by day. */
    private String question() {
        String words = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(word -> InventedArchive.word(random.nextDouble()))
                .collect(Collectors.joining("+"));
        return "/archive?q=" + words + (random.nextInt(4) == 0 ? "&sort=newest" : "");
    }
}
