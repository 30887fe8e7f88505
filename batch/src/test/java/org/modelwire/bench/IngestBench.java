package org.modelwire.bench;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.feed.poll.StandalonePoll;

/**
 * What it takes to read feeds, from empty and then not modified, beside the least that any program would need. Sizes with
 * {@code -Dmodelwire.bench.feeds} (1,000), {@code .entries} (50), {@code .rounds} (3) and {@code .polls} (10): how often the
 * unmodified feeds are asked.
 */
class IngestBench {

    private static final int FEEDS = Integer.getInteger("modelwire.bench.feeds", 1_000);
    private static final int ENTRIES = Integer.getInteger("modelwire.bench.entries", 50);
    private static final int ROUNDS = Integer.getInteger("modelwire.bench.rounds", 3);
    private static final int POLLS = Integer.getInteger("modelwire.bench.polls", 10);
    private static final int WARM_UP = 60;

    @TempDir
    private Path folder;

    /** The two measures of one way to do it. */
    private record Pair(Measure cold, Measure unmodified) {

        Pair print() {
            cold.print();
            unmodified.print();
            return this;
        }
    }

    /** A slow minute of the machine slows all three of a round. */
    private record Round(Pair parser, Pair stax, Pair ours) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsFeeds(boolean postgreSql) throws Exception {
        String on = postgreSql ? " on PostgreSQL" : " on H2";
        try (FeedServer server = new FeedServer(ENTRIES)) {
            round(postgreSql, server, WARM_UP, on);
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                Round round = round(postgreSql, server, FEEDS, on);
                round.parser().print();
                round.stax().print();
                round.ours().print();
                rounds.add(round);
            }
            report(
                    "entries/s of the same parser (aim 0.5)" + on,
                    rounds,
                    round -> round.parser().cold().beside(round.ours().cold()));
            report(
                    "entries/s of StAX (aim 0.4)" + on,
                    rounds,
                    round -> round.stax().cold().beside(round.ours().cold()));
            report(
                    "feeds/s of the 304 floor (aim 0.5)" + on,
                    rounds,
                    round -> round.stax().unmodified().beside(round.ours().unmodified()));
        }
    }

    private static void report(String what, List<Round> rounds, Function<Round, Double> share) {
        List<Double> shares = rounds.stream().map(share).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%.2f (%.2f to %.2f) of the %s%n",
                shares.get(shares.size() / 2),
                shares.get(0),
                shares.get(shares.size() - 1),
                what);
    }

    private Round round(boolean postgreSql, FeedServer server, int feeds, String on) throws Exception {
        return new Round(
                floor(fresh(postgreSql), server, feeds, "same parser" + on, FloorIngest::withTheSameParser),
                floor(fresh(postgreSql), server, feeds, "StAX" + on, FloorIngest::withStax),
                application(fresh(postgreSql), server, feeds, "Modelwire" + on));
    }

    private BenchDatabase fresh(boolean postgreSql) throws Exception {
        return BenchDatabase.fresh(postgreSql, folder);
    }

    private static Pair application(BenchDatabase database, FeedServer server, int feeds, String name)
            throws Exception {
        try (BenchPool pool = database.pool();
                EntityManagerFactory factory = BenchDatabase.factory(pool.dataSource())) {
            StandalonePoll poll = new StandalonePoll(factory);
            for (int i = 0; i < feeds; i++) {
                poll.add(server.feed(i));
            }
            Measure cold = Measure.of(name + ", from empty", feeds, feeds * ENTRIES, poll::poll);
            Measure again = Measure.of(name + ", all 304", feeds * POLLS, 0, () -> {
                for (int i = 0; i < POLLS; i++) {
                    poll.poll();
                }
            });
            FloorIngest.require(database.count("article"), (long) feeds * ENTRIES);
            return new Pair(cold, again);
        }
    }

    private static Pair floor(
            BenchDatabase database, FeedServer server, int feeds, String name, FloorIngest.Parsing parsing)
            throws Exception {
        FloorIngest floor = new FloorIngest(database, server);
        floor.add(feeds);
        Measure cold = Measure.of(name + ", from empty", feeds, feeds * ENTRIES, () -> floor.cold(feeds, parsing));
        Measure again = Measure.of(name + ", all 304", feeds * POLLS, 0, () -> floor.unmodified(feeds, POLLS));
        FloorIngest.require(database.count("article"), (long) feeds * ENTRIES);
        return new Pair(cold, again);
    }
}
