package org.modelwire.review;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.audit.AuditFilter;
import org.modelwire.audit.AuditTrailRepository;
import org.modelwire.report.ReportRepository;
import org.modelwire.report.ReportState;
import org.modelwire.run.RunOverviewRepository;
import org.modelwire.run.receipt.ReceiptOverviewRepository;
import org.modelwire.run.receipt.ReceiptState;
import org.modelwire.shared.TestDatabase;
import org.modelwire.subject.SubjectKind;
import org.modelwire.subject.SubjectOverviewRepository;
import org.modelwire.takedown.TakedownRepository;
import org.modelwire.takedown.TakedownState;
import org.modelwire.watch.WatchRepository;
import org.modelwire.watch.WatchState;

/**
 * How long the first page of every other table of the console takes, with its count, with 100,000 rows in each; runs on demand:
 * {@code -Dtest=DeskTablesBench}.
 */
class DeskTablesBench {

    private static final int ROWS = 100_000;
    private static final int PAGE = 25;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private TestDatabase.Kind kind;
    private TestDatabase database;

    @ParameterizedTest
    @EnumSource
    void readsFirstPagesOfAHundredThousandRows(TestDatabase.Kind of) throws Exception {
        kind = of;
        try (TestDatabase opened = TestDatabase.migrated(of)) {
            database = opened;
            QueueBench.fill(opened, of);
            fill();
            articles();
            calls();
            audit();
            subjects();
            reports();
            requests();
            watch();
        }
    }

    private interface Table<R> {

        List<?> page(R repository);

        default long count(R repository) {
            return 0;
        }
    }

    private <R> void time(String what, Class<R> type, Table<R> table) throws Exception {
        QueueBench.measure(
                kind,
                what,
                () -> database.run(wiring -> {
                    R repository = wiring.the(type);
                    if (table.page(repository).isEmpty()) {
                        throw new IllegalStateException("an empty page tells nothing: " + what);
                    }
                    table.count(repository);
                }));
    }

    private void articles() throws Exception {
        time("articles", ArticleRepository.class, all -> all.find(Optional.empty(), Optional.empty(), PAGE));
        time(
                "articles, read",
                ArticleRepository.class,
                all -> all.find(Optional.of(ArticleState.ANALYSED), Optional.empty(), PAGE));
        time("articles a run left", RunOverviewRepository.class, new Table<>() {
            @Override
            public List<?> page(RunOverviewRepository runs) {
                return runs.findLeft(runs.find(1).orElseThrow(), NOW, 0, PAGE);
            }

            @Override
            public long count(RunOverviewRepository runs) {
                return runs.countLeft(runs.find(1).orElseThrow(), NOW);
            }
        });
    }

    private void calls() throws Exception {
        time(
                "calls",
                new ReceiptOverviewRepository.Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        time(
                "calls, a prompt",
                new ReceiptOverviewRepository.Filter(
                        Optional.empty(), Optional.of("write"), Optional.empty(), Optional.empty()));
        time(
                "calls, a rare prompt",
                new ReceiptOverviewRepository.Filter(
                        Optional.empty(), Optional.of("judge"), Optional.empty(), Optional.empty()));
        time(
                "calls, a model",
                new ReceiptOverviewRepository.Filter(
                        Optional.empty(), Optional.empty(), Optional.of("m1"), Optional.empty()));
        time(
                "calls, a rare model",
                new ReceiptOverviewRepository.Filter(
                        Optional.empty(), Optional.empty(), Optional.of("rare"), Optional.empty()));
        time(
                "calls in vain",
                new ReceiptOverviewRepository.Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ReceiptState.FAILED)));
        time("models of the filter", ReceiptOverviewRepository.class, ReceiptOverviewRepository::findModels);
        time("prompts of the filter", ReceiptOverviewRepository.class, ReceiptOverviewRepository::findPrompts);
    }

    private void time(String what, ReceiptOverviewRepository.Filter filter) throws Exception {
        time(what, ReceiptOverviewRepository.class, new Table<>() {
            @Override
            public List<?> page(ReceiptOverviewRepository receipts) {
                return receipts.find(filter, 0, PAGE);
            }

            @Override
            public long count(ReceiptOverviewRepository receipts) {
                return receipts.count(filter);
            }
        });
    }

    private void audit() throws Exception {
        time("audit", new AuditFilter("", "", ""));
        time("audit, an item", new AuditFilter("brief", "", ""));
        time("audit, a rare item", new AuditFilter("account", "", ""));
        time("audit, an actor", new AuditFilter("", "ada", ""));
        time("audit, words", new AuditFilter("", "", "because 777"));
        time("items of the filter", AuditTrailRepository.class, AuditTrailRepository::items);
    }

    private void time(String what, AuditFilter filter) throws Exception {
        time(what, AuditTrailRepository.class, new Table<>() {
            @Override
            public List<?> page(AuditTrailRepository trail) {
                return trail.find(filter, 0, PAGE);
            }

            @Override
            public long count(AuditTrailRepository trail) {
                return trail.count(filter);
            }
        });
    }

    private void subjects() throws Exception {
        time("subjects", "", Optional.empty());
        time("subjects, words", "subject 777", Optional.empty());
        time("subjects, a kind", "", Optional.of(SubjectKind.PERSON));
        time("subjects that are alike", SubjectOverviewRepository.class, SubjectOverviewRepository::findShown);
    }

    private void time(String what, String text, Optional<SubjectKind> of) throws Exception {
        SubjectOverviewRepository.Filter filter =
                new SubjectOverviewRepository.Filter(text, of, SubjectOverviewRepository.Standing.SHOWN);
        time(what, SubjectOverviewRepository.class, new Table<>() {
            @Override
            public List<?> page(SubjectOverviewRepository subjects) {
                return subjects.find(filter, 0, PAGE);
            }

            @Override
            public long count(SubjectOverviewRepository subjects) {
                return subjects.count(filter);
            }
        });
    }

    private void reports() throws Exception {
        time("reader reports, open", ReportRepository.class, all -> all.find(Set.of(ReportState.OPEN), 100));
    }

    private void requests() throws Exception {
        time("requests, waiting", EnumSet.of(TakedownState.RECEIVED, TakedownState.VERIFIED, TakedownState.APPEALED));
        time("requests, all", EnumSet.allOf(TakedownState.class));
    }

    private void time(String what, Set<TakedownState> states) throws Exception {
        time(what, TakedownRepository.class, new Table<>() {
            @Override
            public List<?> page(TakedownRepository requests) {
                return requests.find(states, 0, PAGE);
            }

            @Override
            public long count(TakedownRepository requests) {
                return requests.count(states);
            }
        });
    }

    private void watch() throws Exception {
        time("watch items, due", WatchRepository.class, all -> all.find(EnumSet.of(WatchState.DUE), 100));
        time(
                "watch items, open",
                WatchRepository.class,
                all -> all.find(EnumSet.of(WatchState.OPEN, WatchState.EXTENDED), 100));
    }

    private void fill() throws Exception {
        boolean h2 = kind == TestDatabase.Kind.H2;
        String series = (h2 ? "system_range(1, " : "generate_series(1, ") + ROWS + ") s(n)";
        String at = "timestamp with time zone '2026-01-01 00:00:00+00'";
        String when = h2 ? "dateadd(second, cast(n * 37 as integer), " + at + ")" : at + " + n * interval '37 seconds'";
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("insert into job_run (id, version, job, node, status, stop_asked, started_at, heartbeat_at,"
                    + " ended_at) values (1, 0, 'NIGHTLY', 'n', 'COMPLETED', false, " + at + ", " + at
                    + ", timestamp with time zone '2026-12-01 00:00:00+00')");
            sql.execute(
                    "update article set state = 'SKIPPED', reason = 'RESERVED', worked_by = 1 where mod(id, 2) = 0");
            sql.execute("insert into receipt (id, version, identity, run_id, story_id, prompt, prompt_version, model,"
                    + " endpoint, input_hash, state, calls, tokens_in, tokens_out, cost_usd, latency_ms, opened_at)"
                    + " select n, 0, cast(n as varchar), 1, n, case when mod(n, 10000) = 0 then 'judge' when mod(n, 2) = 0"
                    + " then 'write' else 'read' end, 'v' || mod(n, 3), case when mod(n, 10000) = 0 then 'rare' else 'm'"
                    + " || mod(n, 2) end, 'e', 'h', case when mod(n, 5) = 0 then 'FAILED' else 'ANSWERED' end, 1, 900, 90,"
                    + " 0.01, 800, " + when + " from " + series);
            sql.execute("insert into audit_entry (id, at, actor, item, item_id, to_state, why) select n, " + when
                    + ", case when mod(n, 100) = 0 then 'ada' else 'run 1' end, case when mod(n, 10000) = 0 then 'account'"
                    + " else 'brief' end, n, 'X', 'because ' || n from " + series);
            sql.execute("insert into subject (id, version, slug, name, kind, created_at) select n, 0, 'subject-' || n,"
                    + " 'Subject ' || n, case mod(n, 50) when 0 then 'PERSON' else 'ORGANISATION' end, " + at + " from "
                    + series);
            sql.execute("insert into inaccuracy_report (id, version, receipt_number, brief_id, revision, kind, words,"
                    + " state, received_at) select n, 0, 'r' || n, n, 1, 'WRONG', 'w', 'OPEN', " + when + " from "
                    + series);
            sql.execute(
                    "insert into takedown_request (id, version, receipt_number, token_hash, wish, grounds, good_faith,"
                            + " state, received_at, changed_at, decide_due_at, restrained) select n, 0, 't' || n,"
                            + " cast(n as varchar), 'REMOVE', 'g', true, case mod(n, 2) when 0 then 'RECEIVED' else 'DECIDED' end, "
                            + when + ", " + when + ", " + when + ", false from " + series);
            sql.execute("insert into watch_item (id, version, brief_id, text, check_how, due_on, state, opened_at,"
                    + " changed_at) select n, 0, n, 't', 'c', date '2026-05-01', case mod(n, 2) when 0 then 'DUE' else"
                    + " 'OPEN' end, " + at + ", " + at + " from " + series);
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("analyze");
        }
    }
}
