package org.modelwire.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefState;
import org.modelwire.shared.HashChain;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

/** What the chain of the trail shows, on both databases. */
class AuditChainTest {

    private static final int ENTRIES = 5;

    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private void start(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        for (int i = 1; i <= ENTRIES; i++) {
            write("run 1", i);
        }
        seal();
    }

    private void write(String actor, long brief) throws Exception {
        database.run(wiring -> wiring.the(AuditTrailRepository.class)
                .record(StateChanged.of(
                        "brief", brief, BriefState.DRAFT, BriefState.HELD, actor, "Größe: “5 %”", NOW)));
    }

    private int seal() throws Exception {
        return database.get(wiring -> wiring.the(AuditSeal.class).sealSome());
    }

    private AuditVerdict verdict() throws Exception {
        return database.get(wiring -> wiring.the(AuditVerification.class).verify());
    }

    private void tamper(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsAsLongAsNobodyTouchesIt(TestDatabase.Kind kind) throws Exception {
        start(kind);
        write("run 2", 9);
        assertThat(verdict()).satisfies(found -> {
            assertThat(found.sealed()).isEqualTo(ENTRIES);
            assertThat(found.unsealed()).isEqualTo(1);
            assertThat(found.broken()).isEmpty();
        });
    }

    @Test
    void isTheSameOnBothDatabases() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
            start(kind);
            hashes.add(verdict().hash());
            database.close();
        }
        database = null;
        assertThat(hashes).hasSize(2).doesNotContain(HashChain.START);
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    }

    @ParameterizedTest
    @EnumSource
    void showsAChangedEntry(TestDatabase.Kind kind) throws Exception {
        start(kind);
        tamper("update audit_entry set actor = 'somebody else' where seq = 3");
        assertThat(verdict().broken()).contains("entry 3 is not what was sealed");
        assertThat(verdict().sealed()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void showsARemovedEntry(TestDatabase.Kind kind) throws Exception {
        start(kind);
        tamper("delete from audit_entry where seq = 2");
        assertThat(verdict().broken()).contains("entry 2 is missing");
    }

    @ParameterizedTest
    @EnumSource
    void showsThatTheLastEntriesAreGone(TestDatabase.Kind kind) throws Exception {
        start(kind);
        tamper("delete from audit_entry where seq >= 4");
        assertThat(verdict().broken()).contains("the chain ends at 3, its head is at 5");
    }

    @ParameterizedTest
    @EnumSource
    void showsTwoEntriesThatChangedPlaces(TestDatabase.Kind kind) throws Exception {
        start(kind);
        tamper("update audit_entry set seq = -seq where seq in (2, 3)");
        tamper("update audit_entry set seq = 5 + seq where seq in (-2, -3)");
        assertThat(verdict().broken()).contains("entry 2 is not what was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingWhenManyWriteAndSealAtOnce(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String actor = "run " + thread;
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        write(actor, i);
                    }
                    return null;
                }));
            }
            for (int thread = 0; thread < 2; thread++) {
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        seal();
                    }
                    return null;
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        seal();
        AuditVerdict found = verdict();
        assertThat(found.broken()).isEmpty();
        assertThat(found.sealed()).isEqualTo(100);
        assertThat(found.unsealed()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void isFilteredByKindActorAndWords(TestDatabase.Kind kind) throws Exception {
        start(kind);
        write("Ada_Lind", 7);
        assertThat(found(new AuditFilter("", "", ""))).isEqualTo(ENTRIES + 1);
        assertThat(found(new AuditFilter("brief", "ada_l", ""))).isEqualTo(1);
        assertThat(found(new AuditFilter("", "a_a", ""))).isZero();
        assertThat(found(new AuditFilter("", "", "5 %"))).isEqualTo(ENTRIES + 1);
        assertThat(found(new AuditFilter("feed", "", ""))).isZero();
    }

    private int found(AuditFilter filter) throws Exception {
        return database.get(wiring -> {
            AuditTrailRepository trail = wiring.the(AuditTrailRepository.class);
            int rows = trail.find(filter, 0, 100).size();
            assertThat(trail.count(filter)).isEqualTo(rows);
            return rows;
        });
    }
}
