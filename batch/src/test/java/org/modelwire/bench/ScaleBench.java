package org.modelwire.bench;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.feed.poll.StandalonePoll;

/**
 * Whether 2,000 feeds with 100,000 entries are read in one run within 512 MB of heap. The program has a process of its own
 * with that much; the publishers are here. Size with {@code -Dmodelwire.bench.scale} (2,000 feeds).
 */
class ScaleBench {

    private static final int FEEDS = Integer.getInteger("modelwire.bench.scale", 2_000);
    private static final int ENTRIES = 50;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsManyFeedsInALittleHeap(boolean postgreSql) throws Exception {
        try (FeedServer server = new FeedServer(ENTRIES)) {
            Process reader = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            ScaleBench.class.getName(),
                            Boolean.toString(postgreSql),
                            folder.toString(),
                            server.feed(0).toString(),
                            Integer.toString(FEEDS))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = reader.inputReader()) {
                lines.lines().forEach(System.out::println);
            }
            if (reader.waitFor() != 0) {
                throw new IOException("the reader ended with " + reader.exitValue());
            }
        }
    }

    /** Database, folder, the first feed and how many there are. */
    public static void main(String[] arguments) throws Exception {
        boolean postgreSql = Boolean.parseBoolean(arguments[0]);
        int port = URI.create(arguments[2]).getPort();
        int feeds = Integer.parseInt(arguments[3]);
        BenchDatabase database = BenchDatabase.fresh(postgreSql, Path.of(arguments[1]));
        try (BenchPool pool = database.pool();
                EntityManagerFactory factory = BenchDatabase.factory(pool.dataSource())) {
            StandalonePoll poll = new StandalonePoll(factory);
            IntStream.range(0, feeds)
                    .mapToObj(number -> FeedServer.feed(number, port))
                    .forEach(poll::add);
            String name = "512 MB of heap" + (postgreSql ? " on PostgreSQL" : " on H2");
            Measure.of(name + ", from empty", feeds, feeds * ENTRIES, poll::poll)
                    .print();
            Measure.of(name + ", all 304", feeds, 0, poll::poll).print();
            FloorIngest.require(database.count("article"), (long) feeds * ENTRIES);
        }
        System.exit(0);
    }
}
