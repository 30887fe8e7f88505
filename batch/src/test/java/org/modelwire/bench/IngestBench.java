package org.modelwire.bench;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.feed.poll.StandalonePoll;

/**
 * What it takes to read feeds, from empty and then not modified, beside the least that any program would need. Sizes with
 * {@code -Dmodelwire.bench.feeds} (1,000) and {@code -Dmodelwire.bench.entries} (50).
 */
class IngestBench {

    private static final int FEEDS = Integer.getInteger("modelwire.bench.feeds", 1_000);
    private static final int ENTRIES = Integer.getInteger("modelwire.bench.entries", 50);
    private static final int WARM_UP = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsFeeds(boolean postgreSql) throws Exception {
        String on = postgreSql ? " on PostgreSQL" : " on H2";
        try (FeedServer server = new FeedServer(ENTRIES)) {
            application(fresh(postgreSql), server, WARM_UP, "warm-up");
            floor(fresh(postgreSql), server, WARM_UP, "warm-up", FloorIngest::withTheSameParser);
            Measure[] same =
                    floor(fresh(postgreSql), server, FEEDS, "floor, same parser" + on, FloorIngest::withTheSameParser);
            Measure[] stax = floor(fresh(postgreSql), server, FEEDS, "floor, StAX" + on, FloorIngest::withStax);
            Measure[] ours = application(fresh(postgreSql), server, FEEDS, "Modelwire" + on);
            System.out.printf(
                    Locale.ROOT,
                    "of the floors%s: %.2f of the same parser (aim 0.5), %.2f of StAX (aim 0.4), %.2f of 304 (aim 0.5)%n",
                    on,
                    same[0].seconds() / ours[0].seconds(),
                    stax[0].seconds() / ours[0].seconds(),
                    same[1].seconds() / ours[1].seconds());
        }
    }

    private BenchDatabase fresh(boolean postgreSql) throws Exception {
        return BenchDatabase.fresh(postgreSql, folder.toString());
    }

    private static Measure[] application(BenchDatabase database, FeedServer server, int feeds, String name)
            throws Exception {
        EntityManagerFactory factory = database.factory();
        try {
            StandalonePoll poll = new StandalonePoll(factory);
            for (int i = 0; i < feeds; i++) {
                poll.add(server.feed(i));
            }
            Measure cold = Measure.of(name + ", from empty", poll::poll).print(feeds, feeds * ENTRIES);
            FloorIngest.require(database.count("article"), (long) feeds * ENTRIES);
            Measure again = Measure.of(name + ", all 304", poll::poll).print(feeds, 0);
            FloorIngest.require(database.count("article"), (long) feeds * ENTRIES);
            return new Measure[] {cold, again};
        } finally {
            factory.close();
        }
    }

    private static Measure[] floor(
            BenchDatabase database, FeedServer server, int feeds, String name, FloorIngest.Parsing parsing)
            throws Exception {
        FloorIngest floor = new FloorIngest(database, server);
        Measure cold = Measure.of(name + ", from empty", () -> {
                    floor.cold(feeds, parsing);
                    return null;
                })
                .print(feeds, feeds * ENTRIES);
        FloorIngest.require(database.count("article"), (long) feeds * ENTRIES);
        Measure again = Measure.of(name + ", all 304", () -> {
                    floor.unmodified(feeds);
                    return null;
                })
                .print(feeds, 0);
        return new Measure[] {cold, again};
    }
}
