package org.modelwire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.BriefUpdated;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.exit.PublicChangeRepository;
import org.modelwire.brief.review.Approval;
import org.modelwire.brief.review.Editor;
import org.modelwire.brief.review.FindingKey;
import org.modelwire.brief.review.ReviewPoint;
import org.modelwire.brief.review.StaleTextException;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What editors write themselves, on both databases. */
class StoredEditsTest {

    private static final Finding NUMBER = Finding.at(
            "numbers",
            Severity.BLOCK,
            Reason.UNSUPPORTED_CLAIM,
            "It costs 4,200 dollars.",
            "4,200",
            "not in the source");

    private static final Editor ADA = new Editor("ada", "Ada Lind");
    private static final Editor BEN = new Editor("ben", "Ben Okoro");

    private TestDatabase database;
    private BriefDesk desk;

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Brief brief(Wiring wiring, long id) {
        return wiring.the(BriefRepository.class).get(id);
    }

    private int edit(long id, int number, String headline, Finding... findings) throws Exception {
        return database.get(wiring -> BriefDesk.gates(wiring, findings)
                .the(ReviewDesk.class)
                .edit(id, number, headed(brief(wiring, id).pending().draft(), headline), "Says what is new.", ADA));
    }

    private static Draft headed(Draft old, String headline) {
        return new Draft(headline, old.summary(), old.kind(), old.consequence(), old.archive(), old.watch());
    }

    private boolean approve(long id, Finding... findings) throws Exception {
        return database.get(wiring -> BriefDesk.gates(wiring, findings)
                .the(ReviewDesk.class)
                .approve(
                        id,
                        new Approval(
                                ADA,
                                EnumSet.allOf(ReviewPoint.class),
                                brief(wiring, id).pending().textHash()))
                .isOut());
    }

    @ParameterizedTest
    @EnumSource
    void becomeAFurtherTextThatTheGatesJudgeAtOnce(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id);

        assertThat(edit(id, 1, "Loom 2 is out", NUMBER)).isEqualTo(2);

        database.run(wiring -> {
            Brief brief = brief(wiring, id);
            BriefRevision text = brief.current();
            assertThat(brief.state()).isEqualTo(BriefState.HELD);
            assertThat(text.headline()).isEqualTo("Loom 2 is out");
            assertThat(text.editor()).contains("Ada Lind");
            assertThat(text.basedOn()).contains(1);
            assertThat(text.isEdited()).isTrue();
            assertThat(text.why()).isEqualTo("Edited by Ada Lind: Says what is new.");
            assertThat(text.drafter()).isEqualTo("large-model");
            assertThat(text.findings()).extracting(BriefFinding::finding).containsExactly(NUMBER);
            assertThat(text.sentences(Part.SUMMARY).get(1).quoteSpan())
                    .as("what a sentence rests on is found again")
                    .isPresent();
            assertThat(brief.mentions())
                    .extracting(mention -> mention.subject().slug())
                    .as("a subject that is no longer named goes, a topic stays")
                    .containsExactly("chips");
            assertThat(brief.revisions()).extracting(BriefRevision::number).containsExactly(1, 2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepWhatWasAcceptedOfASentenceThatStays(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id, NUMBER);
        database.run(wiring -> BriefDesk.gates(wiring, NUMBER)
                .the(ReviewDesk.class)
                .accept(id, 1, FindingKey.of(NUMBER), "The price list says so.", "ada"));

        edit(id, 1, "Loom 2 is out", NUMBER);

        assertThat(approve(id, NUMBER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void keepWhatAJudgeSaidOfASentenceUntilItReadsOtherwise(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        Finding judged = Finding.at(
                "judge", Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "Racks stay as they are.", "stay", "says nothing");
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id, judged);

        edit(id, 1, "Loom 2 is out");
        database.run(wiring -> assertThat(brief(wiring, id).current().findings())
                .extracting(BriefFinding::finding)
                .containsExactly(judged));

        database.run(wiring -> {
            Draft old = brief(wiring, id).pending().draft();
            Draft mended = new Draft(
                    old.headline(),
                    old.summary(),
                    old.kind(),
                    List.of(DraftSentence.inference("No rack has to change.")),
                    old.archive(),
                    old.watch());
            BriefDesk.gates(wiring).the(ReviewDesk.class).edit(id, 2, mended, "In other words.", ADA);
        });
        database.run(wiring -> {
            assertThat(brief(wiring, id).current().findings()).isEmpty();
            assertThat(brief(wiring, id).state()).isEqualTo(BriefState.IN_REVIEW);
        });
    }

    @ParameterizedTest
    @EnumSource
    void waitBesideWhatReadersSeeUntilTheyAreLetOut(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");

        edit(id, 1, "Loom 2 is out");
        database.run(wiring -> {
            assertThat(brief(wiring, id).state()).isEqualTo(BriefState.PUBLISHED);
            assertThat(brief(wiring, id).current().headline()).isEqualTo("Loom 2 ships");
            assertThat(brief(wiring, id).pendingState()).isEqualTo(BriefState.IN_REVIEW);
        });

        database.run(wiring -> {
            BriefDesk.gates(wiring.at(Wiring.NOW.plusSeconds(60)))
                    .the(ReviewDesk.class)
                    .approve(
                            id,
                            new Approval(
                                    ADA,
                                    EnumSet.allOf(ReviewPoint.class),
                                    brief(wiring, id).pending().textHash()));
            assertThat(wiring.fired(BriefUpdated.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.why()).isEqualTo("Edited by Ada Lind: Says what is new."));
        });
        database.run(wiring -> {
            assertThat(brief(wiring, id).current().headline()).isEqualTo("Loom 2 is out");
            assertThat(brief(wiring, id).reviewer()).contains("Ada Lind");
            assertThat(wiring.the(PublicChangeRepository.class).find(Optional.empty(), 10))
                    .as("readers are told")
                    .singleElement()
                    .satisfies(change -> assertThat(change.why()).contains("Edited by Ada Lind"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void comeBackAsATextOfTheirOwn(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id);
        edit(id, 1, "Loom 2 is out");
        database.run(wiring -> wiring.the(ReviewLocks.class).release(id, "ada"));

        database.run(wiring -> {
            assertThat(BriefDesk.gates(wiring).the(ReviewDesk.class).restore(id, 2, 1, BEN))
                    .isEqualTo(3);
        });

        database.run(wiring -> {
            BriefRevision text = brief(wiring, id).current();
            assertThat(text.headline()).isEqualTo("Loom 2 ships");
            assertThat(text.editor()).contains("Ben Okoro");
            assertThat(text.isEdited()).as("word for word the machine's").isFalse();
            assertThat(text.why()).isEqualTo("Text 1 brought back by Ben Okoro");
            assertThat(brief(wiring, id).revisions())
                    .extracting(BriefRevision::headline)
                    .containsExactly("Loom 2 ships", "Loom 2 is out", "Loom 2 ships");
        });
        assertThatThrownBy(() -> database.run(
                        wiring -> BriefDesk.gates(wiring).the(ReviewDesk.class).restore(id, 3, 9, BEN)))
                .hasMessage("there is no earlier text 9");
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedOnATextThatHasChangedAndKeptForTheirEditor(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id);
        database.run(wiring -> wiring.the(UnfinishedEdits.class).keep(id, 1, "Loom 2 at last", "Ben Okoro"));
        edit(id, 1, "Loom 2 is out");
        database.run(wiring -> wiring.the(ReviewLocks.class).release(id, "ada"));

        assertThatThrownBy(() -> database.run(wiring -> BriefDesk.gates(wiring)
                        .the(ReviewDesk.class)
                        .edit(id, 1, headed(brief(wiring, id).pending().draft(), "Loom 2 at last"), "x", BEN)))
                .isInstanceOf(StaleTextException.class)
                .hasMessageContaining("Edited by Ada Lind");

        database.run(wiring -> {
            assertThat(brief(wiring, id).current().headline()).isEqualTo("Loom 2 is out");
            assertThat(wiring.the(UnfinishedEdits.class).find(id, "Ben Okoro")).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void mayCiteABriefThatTheWriterWasNotOffered(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        desk.published("first.example", "Loom 1 ships");
        long id = desk.drafted("second.example", "Loom 2 ships");
        desk.check(id);
        database.run(wiring -> {
            Draft old = brief(wiring, id).pending().draft();
            Draft cites = new Draft(
                    old.headline(),
                    old.summary(),
                    old.kind(),
                    old.consequence(),
                    List.of(DraftSentence.archive("Its forerunner shipped before.", "loom-1-ships")),
                    old.watch());
            BriefDesk.gates(wiring).the(ReviewDesk.class).edit(id, 1, cites, "Its history.", ADA);
        });

        database.run(wiring -> {
            BriefRevision text = brief(wiring, id).current();
            assertThat(text.offers()).extracting(offer -> offer.brief().slug()).containsExactly("loom-1-ships");
            assertThat(text.sentences(Part.ARCHIVE).get(0).cited()).isPresent();
        });
        assertThat(approve(id)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedWhereNothingIsChangedOrNothingIsLeft(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id);
        assertThatThrownBy(() -> edit(id, 1, "Loom 2 ships")).hasMessage("nothing was changed");
        assertThatThrownBy(() -> edit(id, 1, " ")).hasMessage("a headline or sentence is empty");
        database.run(wiring -> BriefDesk.gates(wiring).the(ReviewDesk.class).reject(id, 1, "No news.", "Ada Lind"));
        assertThatThrownBy(() -> edit(id, 1, "Loom 2 is out")).isInstanceOf(IllegalStateChangeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void putTheAuditTrailInOrder(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id);
        database.run(wiring -> {
            BriefDesk.gates(wiring)
                    .the(ReviewDesk.class)
                    .edit(id, 1, headed(brief(wiring, id).pending().draft(), "Loom 2 is out"), "New.", ADA);
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(change -> change.from().orElse("") + " " + change.to() + " " + change.actor())
                    .containsExactly("IN_REVIEW DRAFT ada", "DRAFT IN_REVIEW ada");
        });
    }

    @ParameterizedTest
    @EnumSource
    void areFoundInTheQueueByWhatStandsInThem(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long held = desk.drafted("first.example", "Loom 2 ships");
        desk.check(held, NUMBER);
        long out = desk.published("second.example", "Loom 100% sold");
        edit(out, 1, "Loom 2 sold_out at 100%");
        long flagged = desk.published("third.example", "Loom 3");
        database.run(wiring -> wiring.the(org.modelwire.brief.BriefFlags.class)
                .report(brief(wiring, flagged), "a reader objects", Wiring.NOW));

        database.run(wiring -> {
            ReviewQueue queue = wiring.the(ReviewQueue.class);
            assertThat(ids(queue, QueueFilter.of(QueueShelf.ALL))).containsExactly(held, out, flagged);
            assertThat(ids(queue, QueueFilter.of(QueueShelf.HELD))).containsExactly(held);
            assertThat(ids(queue, QueueFilter.of(QueueShelf.UPDATE))).containsExactly(out);
            assertThat(ids(queue, QueueFilter.of(QueueShelf.IN_REVIEW))).containsExactly(out);
            assertThat(ids(queue, QueueFilter.of(QueueShelf.FLAGGED))).containsExactly(flagged);
            assertThat(ids(queue, filter("numbers", "", ""))).containsExactly(held);
            assertThat(ids(queue, filter("", "second.example", ""))).containsExactly(out);
            assertThat(ids(queue, filter("", "", "SOLD_OUT"))).containsExactly(out);
            assertThat(ids(queue, filter("", "", "_"))).containsExactly(out);
            assertThat(ids(queue, filter("", "", "0%"))).containsExactly(out);
            QueueFilter kinds = new QueueFilter(
                    QueueShelf.ALL,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(ContextKind.EXPLAINER),
                    Optional.empty());
            assertThat(queue.count(kinds)).isZero();
            QueueRow row = queue.page(QueueFilter.of(QueueShelf.UPDATE), QueueOrder.NEWEST, 0, 5)
                    .get(0);
            assertThat(row.headline()).isEqualTo("Loom 2 sold_out at 100%");
            assertThat(row.update()).isTrue();
            assertThat(row.state()).isEqualTo(BriefState.IN_REVIEW);
            assertThat(queue.page(QueueFilter.of(QueueShelf.ALL), QueueOrder.SIGNIFICANCE, 1, 1))
                    .extracting(QueueRow::briefId)
                    .containsExactly(out);
        });
    }

    private static QueueFilter filter(String gate, String publisher, String words) {
        return new QueueFilter(
                QueueShelf.ALL, Optional.of(gate), Optional.of(publisher), Optional.empty(), Optional.of(words));
    }

    private static List<Long> ids(ReviewQueue queue, QueueFilter filter) {
        return queue.page(filter, QueueOrder.SIGNIFICANCE, 0, 10).stream()
                .map(QueueRow::briefId)
                .toList();
    }
}
