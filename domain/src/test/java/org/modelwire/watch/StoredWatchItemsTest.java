package org.modelwire.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.shared.Wiring.NOW;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.Drafts;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

/** The watch ledger on both databases. */
class StoredWatchItemsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant LAST_SECOND_BEFORE = Instant.parse("2026-03-09T23:59:59Z");
    private static final Instant ITS_DAY = Instant.parse("2026-03-10T00:00:00Z");

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void opensAnItemForABriefThatNamesADay(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = open(Optional.of(DAY));
        database.run(wiring -> {
            WatchItem item =
                    wiring.the(WatchRepository.class).findByBrief(brief).orElseThrow();
            assertThat(item.text()).isEqualTo("Watch whether it ships.");
            assertThat(item.dueOn()).isEqualTo(DAY);
            assertThat(item.state()).isEqualTo(WatchState.OPEN);
            assertThat(item.briefId()).isEqualTo(brief);
        });
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingWithoutADay(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = open(Optional.empty());
        database.run(wiring ->
                assertThat(wiring.the(WatchRepository.class).findByBrief(brief)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void callsAnItemDueOnItsDayAndNotBefore(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = open(Optional.of(DAY));
        assertThat(fallingDue(LAST_SECOND_BEFORE)).isEmpty();
        List<Long> due = fallingDue(ITS_DAY);
        assertThat(due).hasSize(1);

        database.run(wiring -> {
            wiring.at(ITS_DAY).the(WatchLedger.class).fallDue(due.get(0), "run 1");
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::to)
                    .containsExactly("DUE");
        });

        assertThat(fallingDue(ITS_DAY)).isEmpty();
        database.run(wiring -> assertThat(wiring.the(WatchRepository.class).findByBrief(brief))
                .map(WatchItem::state)
                .contains(WatchState.DUE));
        assertThatThrownBy(() ->
                        database.run(wiring -> wiring.the(WatchLedger.class).fallDue(due.get(0), "run 1")))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("watch item " + due.get(0) + " cannot change from DUE to DUE");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatAnEditorSaysCameOfAnItem(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = open(Optional.of(DAY));
        long item = due();
        publish(brief);

        database.run(wiring -> {
            wiring.at(ITS_DAY)
                    .the(WatchLedger.class)
                    .resolve(item, WatchState.CAME_TRUE, "The shop sells it.", Optional.of("loom-2-ships"), "editor");
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::from, StateChanged::to, StateChanged::actor, StateChanged::why)
                    .containsExactly(tuple(Optional.of("DUE"), "CAME_TRUE", "editor", "The shop sells it."));
        });

        database.run(wiring -> {
            WatchItem resolved = wiring.the(WatchRepository.class).find(item).orElseThrow();
            assertThat(resolved.state()).isEqualTo(WatchState.CAME_TRUE);
            assertThat(resolved.note()).contains("The shop sells it.");
            assertThat(resolved.resolver()).contains("editor");
            assertThat(resolved.evidence().orElseThrow().id()).isEqualTo(brief);
            assertThat(resolved.changedAt()).isEqualTo(ITS_DAY);
            assertThat(wiring.the(WatchRepository.class).findUnresolved()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondOutcomeAndNamesBothStates(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        open(Optional.of(DAY));
        long item = due();
        database.run(wiring -> wiring.the(WatchLedger.class)
                .resolve(item, WatchState.DID_NOT, "It did not.", Optional.empty(), "editor"));

        assertThatThrownBy(() -> database.run(wiring -> wiring.the(WatchLedger.class)
                        .resolve(item, WatchState.VOID, "Who knows.", Optional.empty(), "editor")))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("watch item " + item + " cannot change from DID_NOT to VOID");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnOutcomeWithoutANoteOrWithEvidenceThatNobodySees(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        open(Optional.of(DAY));
        long item = due();
        for (Optional<String> evidence : List.of(Optional.<String>empty(), Optional.of("loom-2-ships"))) {
            assertThatThrownBy(() -> database.run(wiring -> wiring.the(WatchLedger.class)
                            .resolve(item, WatchState.VOID, evidence.isEmpty() ? " " : "Gone.", evidence, "editor")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> database.run(wiring ->
                        wiring.the(WatchLedger.class).resolve(item, WatchState.OPEN, "x", Optional.empty(), "editor")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OPEN is no outcome");
    }

    @ParameterizedTest
    @EnumSource
    void extendsAnItemToALaterDayAndCallsItDueAgain(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        open(Optional.of(DAY));
        long item = due();
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.at(ITS_DAY).the(WatchLedger.class).extend(item, DAY, "Late.", "editor")))
                .isInstanceOf(IllegalArgumentException.class);

        database.run(
                wiring -> wiring.at(ITS_DAY).the(WatchLedger.class).extend(item, DAY.plusDays(9), "Late.", "editor"));

        assertThat(fallingDue(ITS_DAY)).isEmpty();
        assertThat(fallingDue(ITS_DAY.plus(9, ChronoUnit.DAYS))).containsExactly(item);
        assertThatThrownBy(() -> database.run(wiring ->
                        wiring.at(ITS_DAY).the(WatchLedger.class).extend(item, DAY.plusDays(10), "Late.", "editor")))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("watch item " + item + " cannot change from EXTENDED to EXTENDED");
    }

    @ParameterizedTest
    @EnumSource
    void proposesABriefOnce(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = open(Optional.of(DAY));
        long item = due();
        publish(brief);

        assertThat(propose(item, brief)).isTrue();
        assertThat(propose(item, brief)).isFalse();

        database.run(wiring -> assertThat(wiring.the(WatchRepository.class).findEvidence(item))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.itemId()).isEqualTo(item);
                    assertThat(evidence.brief().id()).isEqualTo(brief);
                    assertThat(evidence.score()).isEqualByComparingTo("0.71");
                    assertThat(evidence.sentence()).isEqualTo("It ships.");
                    assertThat(evidence.proposedAt()).isEqualTo(NOW);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void showsNoEvidenceThatReadersCannotSee(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = open(Optional.of(DAY));
        long item = due();
        assertThat(propose(item, brief)).isTrue();
        database.run(wiring ->
                assertThat(wiring.the(WatchRepository.class).findEvidence(item)).isEmpty());
        assertThat(propose(item, brief)).isFalse();
    }

    private boolean propose(long item, long brief) throws Exception {
        return database.get(
                wiring -> wiring.the(WatchLedger.class).propose(item, brief, new BigDecimal("0.71"), "It ships."));
    }

    private long due() throws Exception {
        long item = fallingDue(ITS_DAY).get(0);
        database.run(wiring -> wiring.at(ITS_DAY).the(WatchLedger.class).fallDue(item, "run 1"));
        return item;
    }

    private void publish(long brief) throws Exception {
        database.run(wiring -> wiring.the(EntityManager.class)
                .createNativeQuery(
                        "update brief set state = 'PUBLISHED', published_at = updated_at where id = " + brief)
                .executeUpdate());
    }

    private List<Long> fallingDue(Instant now) throws Exception {
        return database.get(wiring -> wiring.at(now).the(WatchLedger.class).fallingDue());
    }

    private long open(Optional<LocalDate> day) throws Exception {
        return database.get(wiring -> {
            Article article = StoredWire.fetched(
                    wiring, StoredWire.feed(wiring, "tessera.example"), "https://tessera.example/loom-2");
            long story = StoredWire.story(wiring, article, NOW);
            DraftWatch watch = new DraftWatch("Watch whether it ships.", day, "The shop.");
            Draft draft = new Draft(
                    "Loom 2 ships",
                    List.of(DraftSentence.inference("It ships.")),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.of(watch));
            long brief = wiring.the(Drafts.class)
                    .store(new NewBrief(story, draft, Drafter.EXTRACTIVE, 1, Map.of(), List.of()), "run 1");
            wiring.the(EntityManager.class).flush();
            wiring.the(WatchLedger.class)
                    .open(new BriefPublished(brief, "loom-2-ships", Optional.of(watch), false, NOW));
            return brief;
        });
    }
}
