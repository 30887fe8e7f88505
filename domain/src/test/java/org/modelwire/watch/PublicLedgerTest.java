package org.modelwire.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.listing.ListedBriefs;
import org.modelwire.shared.TestDatabase;

/** The ledger as readers see it, on both databases. */
class PublicLedgerTest {

    private static final Instant DUE_AT = Instant.parse("2026-03-12T00:00:00Z");

    private TestDatabase database;
    private ListedBriefs briefs;

    @AfterEach
    void close() {
        database.close();
    }

    private void migrated(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        briefs = new ListedBriefs(database);
    }

    /** An open item of a public brief that names a subject; gives the id of the item. */
    private long item(String day, String subject) throws Exception {
        DraftWatch watch = new DraftWatch("Watch whether " + subject, Optional.of(LocalDate.parse(day)), "The shop.");
        long brief = briefs.add(subject + " " + day, "2026-02-20T10:00:00Z", 1, Optional.of(watch), subject);
        database.run(wiring -> wiring.the(WatchLedger.class)
                .open(new BriefPublished(
                        brief, "x", Optional.of(watch), false, Instant.parse("2026-02-20T11:00:00Z"))));
        return database.get(wiring -> wiring.the(WatchRepository.class)
                .findByBrief(brief)
                .orElseThrow()
                .id());
    }

    private void resolve(long item, WatchState outcome, Instant at) throws Exception {
        database.run(wiring -> wiring.at(DUE_AT).the(WatchLedger.class).fallDue(item, "run 1"));
        database.run(wiring ->
                wiring.at(at).the(WatchLedger.class).resolve(item, outcome, "So.", Optional.empty(), "editor"));
    }

    private List<Long> waiting(Optional<Long> last, int limit) throws Exception {
        return database.get(wiring -> ids(wiring.the(PublicWatchRepository.class)
                .findWaiting(
                        EnumSet.of(WatchState.OPEN), last.flatMap(wiring.the(WatchRepository.class)::find), limit)));
    }

    private static List<Long> ids(List<WatchItem> items) {
        return items.stream().map(WatchItem::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatIsOpenByItsDayPageByPage(TestDatabase.Kind kind) throws Exception {
        migrated(kind);
        long late = item("2026-05-01", "Orrin");
        long soon = item("2026-04-01", "Orrin");
        long sameDay = item("2026-04-01", "Halden");

        assertThat(waiting(Optional.empty(), 9)).containsExactly(soon, sameDay, late);
        assertThat(waiting(Optional.of(soon), 1)).containsExactly(sameDay);
        assertThat(waiting(Optional.of(sameDay), 9)).containsExactly(late);
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingOfABriefThatReadersCannotSee(TestDatabase.Kind kind) throws Exception {
        migrated(kind);
        long item = item("2026-05-01", "Orrin");
        long brief = database.get(wiring ->
                wiring.the(WatchRepository.class).find(item).orElseThrow().briefId());
        briefs.set(brief, "WITHDRAWN");

        assertThat(waiting(Optional.empty(), 9)).isEmpty();
        database.run(wiring -> {
            assertThat(wiring.the(PublicWatchRepository.class).count()).isEmpty();
            assertThat(wiring.the(PublicWatchRepository.class).findWaitingAbout("orrin", 9))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatIsResolvedLastFirst(TestDatabase.Kind kind) throws Exception {
        migrated(kind);
        long first = item("2026-03-10", "Orrin");
        long second = item("2026-03-11", "Halden");
        resolve(first, WatchState.CAME_TRUE, DUE_AT.plusSeconds(60));
        resolve(second, WatchState.DID_NOT, DUE_AT.plusSeconds(120));
        Set<WatchState> resolved = EnumSet.of(WatchState.CAME_TRUE, WatchState.DID_NOT);

        database.run(wiring -> {
            PublicWatchRepository ledger = wiring.the(PublicWatchRepository.class);
            assertThat(ids(ledger.findResolved(resolved, Optional.empty(), 9))).containsExactly(second, first);
            Optional<WatchItem> last = wiring.the(WatchRepository.class).find(second);
            assertThat(ids(ledger.findResolved(resolved, last, 9))).containsExactly(first);
            assertThat(ledger.count())
                    .containsExactlyInAnyOrder(
                            new WatchCount(Optional.of(ContextKind.EXPLAINER), WatchState.CAME_TRUE, 1),
                            new WatchCount(Optional.of(ContextKind.EXPLAINER), WatchState.DID_NOT, 1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsOpenAboutASubject(TestDatabase.Kind kind) throws Exception {
        migrated(kind);
        item("2026-04-02", "Orrin");
        long halden = item("2026-04-01", "Halden");

        database.run(
                wiring -> assertThat(ids(wiring.the(PublicWatchRepository.class).findWaitingAbout("halden", 9)))
                        .containsExactly(halden));
    }
}
