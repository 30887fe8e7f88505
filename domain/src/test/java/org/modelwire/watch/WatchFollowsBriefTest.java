package org.modelwire.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefUpdated;
import org.modelwire.brief.BriefWithdrawn;
import org.modelwire.brief.Gone;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

/** What becomes of a watch item when its brief changes, on both databases. */
class WatchFollowsBriefTest {

    private static final DraftWatch FIRST =
            new DraftWatch("Watch the shop.", Optional.of(LocalDate.of(2026, 6, 30)), "Look.");
    private static final DraftWatch SECOND =
            new DraftWatch("Watch the court.", Optional.of(LocalDate.of(2026, 9, 30)), "Read.");

    private TestDatabase database;
    private long brief;

    private void begin(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        brief = new BriefDesk(database).published("first.example", "Loom 2 ships");
        database.run(wiring -> wiring.the(WatchLedger.class)
                .open(new BriefPublished(brief, "loom-2-ships", Optional.of(FIRST), false, NOW)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void update(Optional<DraftWatch> watch) throws Exception {
        database.run(wiring -> wiring.the(WatchLedger.class)
                .follow(new BriefUpdated(brief, "loom-2-ships", watch, "Update: more", NOW)));
    }

    private WatchItem item() throws Exception {
        return database.get(
                wiring -> wiring.the(WatchRepository.class).findByBrief(brief).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void isReplacedByWhatAnUpdateNamesWithAnAuditEntry(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        database.run(wiring -> {
            wiring.the(WatchLedger.class)
                    .follow(new BriefUpdated(brief, "loom-2-ships", Optional.of(SECOND), "Update: more", NOW));
            assertThat(wiring.fired(StateChanged.class))
                    .singleElement()
                    .satisfies(change ->
                            assertThat(change.why()).contains("Watch the shop.", "2026-06-30", "loom-2-ships"));
        });
        assertThat(item().text()).isEqualTo("Watch the court.");
        assertThat(item().dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(item().state()).isEqualTo(WatchState.OPEN);
    }

    @ParameterizedTest
    @EnumSource
    void staysWhenTheUpdateNamesTheSame(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        database.run(wiring -> {
            wiring.the(WatchLedger.class)
                    .follow(new BriefUpdated(brief, "loom-2-ships", Optional.of(FIRST), "Update: more", NOW));
            assertThat(wiring.fired(StateChanged.class)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void staysOnceItIsDue(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = item().id();
        database.run(wiring -> wiring.the(WatchLedger.class).fallDue(id, "run 1"));
        update(Optional.of(SECOND));
        assertThat(item().text()).isEqualTo("Watch the shop.");
        assertThat(item().state()).isEqualTo(WatchState.DUE);
    }

    @ParameterizedTest
    @EnumSource
    void lapsesWhenTheUpdateNamesNothingOrTheBriefIsGone(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        update(Optional.empty());
        assertThat(item().state()).isEqualTo(WatchState.VOID);
        database.run(wiring ->
                wiring.the(WatchLedger.class).end(new BriefWithdrawn(brief, "loom-2-ships", Gone.WITHDRAWN, NOW)));
        assertThat(item().state()).isEqualTo(WatchState.VOID);
    }
}
