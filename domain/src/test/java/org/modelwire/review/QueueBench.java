package org.modelwire.review;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.shared.TestDatabase;

/** How long pages of the queue take with 100,000 briefs that wait; runs on demand: {@code -Dtest=QueueBench}. */
class QueueBench {

    private static final int BRIEFS = 100_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 7;

    @ParameterizedTest
    @EnumSource
    void readsPagesOfAHundredThousandBriefs(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            fill(database, kind);
            QueueFilter all = QueueFilter.of(QueueShelf.ALL);
            page(kind, "first page, all", database, all, QueueOrder.SIGNIFICANCE, 0);
            page(kind, "first page, held", database, QueueFilter.of(QueueShelf.HELD), QueueOrder.SIGNIFICANCE, 0);
            page(kind, "oldest first", database, all, QueueOrder.OLDEST, 0);
            page(kind, "page 1,000", database, all, QueueOrder.SIGNIFICANCE, 50_000);
            page(kind, "one gate", database, with("numbers", "", null), QueueOrder.SIGNIFICANCE, 0);
            page(kind, "one publisher", database, with("", "first.example", null), QueueOrder.SIGNIFICANCE, 0);
            page(kind, "one kind", database, with("", "", ContextKind.EXPLAINER), QueueOrder.SIGNIFICANCE, 0);
            page(
                    kind,
                    "words",
                    database,
                    new QueueFilter(
                            QueueShelf.ALL,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("ships 777")),
                    QueueOrder.SIGNIFICANCE,
                    0);
            measure(
                    kind,
                    "stamp of the queue",
                    () -> database.run(wiring -> wiring.the(QueueStamp.class).now()));
            measure(
                    kind,
                    "counts of all shelves",
                    () -> database.run(wiring -> wiring.the(ReviewQueue.class).counts()));
        }
    }

    private static QueueFilter with(String gate, String publisher, ContextKind kind) {
        return new QueueFilter(
                QueueShelf.ALL, Optional.of(gate), Optional.of(publisher), Optional.ofNullable(kind), Optional.empty());
    }

    private static void page(
            TestDatabase.Kind kind, String what, TestDatabase database, QueueFilter filter, QueueOrder order, int first)
            throws Exception {
        measure(
                kind,
                what,
                () -> database.run(wiring -> {
                    ReviewQueue queue = wiring.the(ReviewQueue.class);
                    List<QueueRow> rows = queue.page(filter, order, first, PAGE);
                    long count = queue.count(filter);
                    if (rows.isEmpty() || count < rows.size()) {
                        throw new IllegalStateException("an empty page tells nothing");
                    }
                }));
    }

    interface Work {
        void run() throws Exception;
    }

    static void measure(TestDatabase.Kind kind, String what, Work work) throws Exception {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - begun) / 1e6;
        }
        double first = times[0];
        java.util.Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%-10s %-24s median %6.0f ms, first %6.0f ms%n", kind, what, times[ROUNDS / 2], first);
    }

    static void fill(TestDatabase database, TestDatabase.Kind kind) throws Exception {
        String series = kind == TestDatabase.Kind.H2
                ? "system_range(1, " + BRIEFS + ") s(n)"
                : "generate_series(1, " + BRIEFS + ") s(n)";
        String at = "timestamp with time zone '2026-01-01 00:00:00+00'";
        String when = kind == TestDatabase.Kind.H2
                ? "dateadd(second, cast(n * 37 as integer), " + at + ")"
                : at + " + n * interval '37 seconds'";
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("insert into publisher (id, version, domain, name, policy, policy_note, created_at)"
                    + " select n, 0, case n when 1 then 'first.example' else 'p' || n || '.example' end, 'P', 'FULL_BRIEF',"
                    + " '', " + at + " from " + series.replace(", " + BRIEFS, ", 50"));
            sql.execute(
                    "insert into feed (id, version, publisher_id, url, url_hash, title, state, next_due_at, failures,"
                            + " created_at) values (1, 0, 1, 'u', 'h', 't', 'ACTIVE', " + at + ", 0, " + at + ")");
            sql.execute("insert into story (id, version, title, reported_at, created_at) select n, 0, 't', " + when
                    + ", " + at + " from " + series);
            sql.execute("insert into article (id, version, publisher_id, feed_id, story_id, url, identity_hash, title,"
                    + " discovered_at, state, attempts) select n, 0, mod(n, 50) + 1, 1, n, 'u', cast(n as varchar), 't', "
                    + when + ", 'ANALYSED', 0 from " + series);
            sql.execute("insert into brief (id, version, story_id, slug, state, label, reported_at, created_at,"
                    + " updated_at, significance, current_number) select n, 0, n, 's' || n,"
                    + " case mod(n, 3) when 0 then 'HELD' else 'IN_REVIEW' end, 'MACHINE_WRITTEN', " + when + ", " + at
                    + ", " + at + ", mod(n, 5) + 1, 1 from " + series);
            sql.execute(
                    "insert into brief_revision (id, brief_id, number, headline, kind, text_hash, drafter, created_at,"
                            + " why) select n, n, 1, 'Loom ships ' || n || ' cards to the makers of racks',"
                            + " case mod(n, 2) when 0 then 'EXPLAINER' else 'MARKET_SIGNAL' end, 'h', 'm', " + at
                            + ", 'w' from "
                            + series);
            sql.execute("insert into finding (id, revision_id, ordinal, gate, severity, reason, sentence, span_start,"
                    + " span_end, evidence) select n, n, 0, case mod(n, 6) when 0 then 'numbers' else 'names' end, 'BLOCK',"
                    + " 'UNSUPPORTED_CLAIM', 's', 0, 0, 'e' from " + series + " where mod(n, 3) = 0");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("analyze");
        }
    }
}
