package org.modelwire.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.TestDatabase;

/** The watch ledger page by page, on both databases. */
class StoredWatchPagesTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void listsItemsOfPublicBriefsEachOnce(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        BriefDesk desk = new BriefDesk(database);
        long first = opened(desk.published("first.example", "Loom 2 ships"));
        long second = opened(desk.published("second.example", "Loom 2 sells"));
        long gone = opened(desk.published("third.example", "Loom 2 slips"));
        database.run(wiring ->
                BriefDesk.gates(wiring).the(Corrections.class).withdraw(gone, Gone.WITHDRAWN, "Wrong.", "Ada Lind"));
        database.run(wiring -> wiring.the(WatchRepository.class)
                .findByBrief(first)
                .orElseThrow()
                .fallDue(LATER));

        database.run(wiring -> {
            WatchPageRepository pages = wiring.the(WatchPageRepository.class);
            Set<WatchState> any = EnumSet.allOf(WatchState.class);
            List<WatchItem> page = pages.find(any, Long.MAX_VALUE, 1);
            assertThat(page).extracting(WatchItem::briefId).containsExactly(second);
            assertThat(pages.find(any, page.get(0).id(), 9))
                    .extracting(WatchItem::briefId)
                    .containsExactly(first);
            assertThat(pages.find(EnumSet.of(WatchState.OPEN), Long.MAX_VALUE, 9))
                    .extracting(WatchItem::briefId)
                    .containsExactly(second);
            assertThat(pages.findChanged(9)).extracting(WatchItem::briefId).containsExactly(first, second);
            assertThat(pages.findByBriefs(Set.of(first)))
                    .extracting(WatchItem::briefId)
                    .containsExactly(first);
        });
    }

    private long opened(long briefId) throws Exception {
        DraftWatch watch = new DraftWatch("Watch it.", Optional.of(LocalDate.of(2026, 6, 1)), "x");
        database.run(wiring ->
                wiring.the(WatchLedger.class).open(new BriefPublished(briefId, "x", Optional.of(watch), false, NOW)));
        return briefId;
    }
}
