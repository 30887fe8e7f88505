package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.archive.ArchiveRepository;
import org.modelwire.archive.BriefChange;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** Corrections and withdrawals with everything that depends on them, on both databases. */
class StoredCorrectionsTest {

    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final CorrectedWords PRICE =
            new CorrectedWords(CorrectionKind.CORRECTION, "4,200 dollars", "4,400 dollars", "The shop says so.");

    private TestDatabase database;
    private BriefDesk desk;

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private static Corrections corrections(Wiring wiring) {
        return BriefDesk.gates(wiring.at(LATER)).the(Corrections.class);
    }

    @ParameterizedTest
    @EnumSource
    void putWordsRightWithADatedNote(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");

        database.run(wiring -> {
            assertThat(corrections(wiring).correct(id, PRICE, "Ada Lind")).isEqualTo(2);
            assertThat(wiring.fired(BriefCorrected.class))
                    .containsExactly(new BriefCorrected(id, "loom-2-ships", LATER));
        });

        database.run(wiring -> {
            Brief brief =
                    wiring.the(BriefRepository.class).findPublic("loom-2-ships").orElseThrow();
            assertThat(brief.state()).isEqualTo(BriefState.CORRECTED);
            assertThat(brief.updatedAt()).isEqualTo(LATER);
            assertThat(brief.publishedAt()).contains(NOW);
            assertThat(brief.current().sentences(Part.SUMMARY).get(1).text()).isEqualTo("It costs 4,400 dollars.");
            assertThat(brief.current().sentences(Part.SUMMARY).get(1).articleId())
                    .isPresent();
            assertThat(brief.current().why())
                    .isEqualTo("Correction by Ada Lind: \u201c4,200 dollars\u201d now reads \u201c4,400 dollars\u201d."
                            + " The shop says so.");
            assertThat(brief.mentions()).hasSize(2);
            assertThat(wiring.the(BriefNoteRepository.class).findCorrections(id))
                    .singleElement()
                    .satisfies(correction -> {
                        assertThat(correction.words()).isEqualTo(PRICE);
                        assertThat(correction.actor()).isEqualTo("Ada Lind");
                    });
        });
    }

    @ParameterizedTest
    @EnumSource
    void flagEveryBriefThatCitesWhatIsCorrected(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        long out = desk.published("second.example", "Loom 2 sells", "loom-2-ships");
        long draft = desk.drafted("third.example", "Loom 2 sells well", "loom-2-ships");
        desk.published("fourth.example", "Something else");

        database.run(wiring -> corrections(wiring).correct(id, PRICE, "Ada Lind"));

        database.run(wiring -> {
            List<BriefFlag> flags = wiring.the(BriefNoteRepository.class).findOpenFlags(10);
            assertThat(flags).extracting(flag -> flag.brief().id()).containsExactlyInAnyOrder(out, draft);
            assertThat(flags).allSatisfy(flag -> {
                assertThat(flag.kind()).isEqualTo(FlagKind.CITES_CORRECTED);
                assertThat(flag.cause().orElseThrow().id()).isEqualTo(id);
                assertThat(flag.why()).contains("loom-2-ships", "4,400 dollars");
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void takeAWithdrawnBriefOutOfWhatTheArchiveFollows(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        long other = desk.published("second.example", "Loom 2 sells", "loom-2-ships");

        database.run(wiring -> corrections(wiring).withdraw(id, Gone.WITHDRAWN, "It was wrong.", "Ada Lind"));

        database.run(wiring -> {
            ArchiveRepository archive = wiring.the(ArchiveRepository.class);
            assertThat(archive.findChangedSince(LATER))
                    .extracting(BriefChange::briefId)
                    .contains(id);
            assertThat(archive.findCitable(List.of(id, other)))
                    .extracting(Brief::id)
                    .containsExactly(other);
            assertThat(archive.findCitable("loom-2-ships")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void flagAndWithdrawInOneTransaction(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        desk.published("second.example", "Loom 2 sells", "loom-2-ships");

        assertThatThrownBy(() -> database.run(wiring -> {
                    corrections(wiring).withdraw(id, Gone.LEGAL, "A court says so.", "Ada Lind");
                    assertThat(wiring.fired(BriefWithdrawn.class)).hasSize(1);
                    throw new IllegalStateException("an exit is out of order");
                }))
                .hasMessage("an exit is out of order");
        database.run(wiring -> {
            assertThat(wiring.the(BriefNoteRepository.class).findOpenFlags(10)).isEmpty();
            assertThat(wiring.the(BriefRepository.class).findPublic("loom-2-ships"))
                    .isPresent();
        });

        database.run(wiring -> {
            corrections(wiring).withdraw(id, Gone.LEGAL, "A court says so.", "Ada Lind");
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::item)
                    .containsExactly("brief flag", "brief");
        });
        database.run(wiring -> {
            BriefRepository briefs = wiring.the(BriefRepository.class);
            assertThat(briefs.findPublic("loom-2-ships")).isEmpty();
            assertThat(briefs.findNewest(10)).extracting(Brief::slug).containsExactly("loom-2-sells");
            assertThat(briefs.get(id).gone()).contains(Gone.LEGAL);
            assertThat(wiring.the(BriefNoteRepository.class).findOpenFlags(10))
                    .singleElement()
                    .satisfies(flag -> assertThat(flag.kind()).isEqualTo(FlagKind.CITES_WITHDRAWN));
        });
    }

    @ParameterizedTest
    @EnumSource
    void resolveWhatABriefWasFlaggedFor(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        long citing = desk.published("second.example", "Loom 2 sells", "loom-2-ships");
        database.run(wiring -> corrections(wiring).withdraw(id, Gone.WITHDRAWN, "Wrong.", "Ada Lind"));

        database.run(wiring -> corrections(wiring).withdraw(citing, Gone.WITHDRAWN, "Wrong too.", "Ada Lind"));

        assertThat(database.<List<BriefFlag>>get(
                        wiring -> wiring.the(BriefNoteRepository.class).findOpenFlags(10)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refuseWhatIsNotOutAndWordsThatAreNotThere(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long draft = desk.drafted("first.example", "Loom 2 ships");
        long out = desk.published("second.example", "Loom 2 sells");
        CorrectedWords absent = new CorrectedWords(CorrectionKind.CLARIFICATION, "a horse", "a mule", "Why not.");
        database.run(wiring -> {
            Corrections corrections = corrections(wiring);
            assertThatThrownBy(() -> corrections.correct(draft, PRICE, "Ada Lind"))
                    .isInstanceOf(IllegalStateChangeException.class);
            assertThatThrownBy(() -> corrections.withdraw(draft, Gone.WITHDRAWN, "Wrong.", "Ada Lind"))
                    .isInstanceOf(IllegalStateChangeException.class);
            assertThatThrownBy(() -> corrections.correct(out, absent, "Ada Lind"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not hold the old words");
        });
    }

    @Test
    void needWordsThatReadersCanMakeSenseOf() {
        assertThatThrownBy(() -> new CorrectedWords(CorrectionKind.CORRECTION, "a", "a", "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CorrectedWords(CorrectionKind.CORRECTION, "a", "b", " "))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new CorrectedWords(CorrectionKind.CORRECTION, "a", "b".repeat(301), "why"))
                .hasMessageContaining("new words");
    }
}
