package org.modelwire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefLabel;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;
import org.modelwire.brief.StandingFindings;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.review.Approval;
import org.modelwire.brief.review.Decision;
import org.modelwire.brief.review.Editor;
import org.modelwire.brief.review.FindingKey;
import org.modelwire.brief.review.IncompleteReviewException;
import org.modelwire.brief.review.OpenPoint;
import org.modelwire.brief.review.ReviewPoint;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.brief.review.StaleTextException;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** How a text gets out by a person's word, and what keeps it in, on both databases. */
class StoredReviewsTest {

    private static final Set<ReviewPoint> ALL = EnumSet.allOf(ReviewPoint.class);
    private static final Finding NUMBER = Finding.at(
            "numbers",
            Severity.BLOCK,
            Reason.UNSUPPORTED_CLAIM,
            "It costs 4,200 dollars.",
            "4,200",
            "not in the source");
    private static final Finding PERSON = Finding.at(
            "living-person",
            Severity.REVIEW,
            Reason.UNSUPPORTED_CLAIM,
            "Tessellate has shipped it.",
            "it",
            "dismissal");
    private static final Finding ORDER =
            Finding.at("injection", Severity.BLOCK, Reason.INJECTION, "Racks stay as they are.", "stay", "an order");
    private static final Finding COPIED = Finding.at(
            "copying", Severity.REVIEW, Reason.COPIED_TEXT, "Racks stay as they are.", "stay", "order alike");

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

    private long checked(Finding... findings) throws Exception {
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id, findings);
        return id;
    }

    private static String hash(Wiring wiring, long id) {
        return wiring.the(BriefRepository.class).get(id).pending().textHash();
    }

    private static int number(Wiring wiring, long id) {
        return wiring.the(BriefRepository.class).get(id).pending().number();
    }

    private Decision approve(long id, String editor, Finding... findings) throws Exception {
        return database.get(wiring -> BriefDesk.gates(wiring, findings)
                .the(ReviewDesk.class)
                .approve(id, new Approval(new Editor(editor, editor), ALL, hash(wiring, id))));
    }

    private void accept(long id, Finding finding, String why, String editor) throws Exception {
        database.run(wiring -> BriefDesk.gates(wiring, finding)
                .the(ReviewDesk.class)
                .accept(id, number(wiring, id), FindingKey.of(finding), why, editor));
    }

    private Brief brief(Wiring wiring, long id) {
        return wiring.the(BriefRepository.class).get(id);
    }

    @ParameterizedTest
    @EnumSource
    void letATextOutWithTheNameOfItsReviewerOnIt(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked(COPIED);

        database.run(wiring -> {
            Decision decision = BriefDesk.gates(wiring, COPIED)
                    .the(ReviewDesk.class)
                    .approve(id, new Approval(new Editor("ada", "Ada Lind"), ALL, hash(wiring, id)));
            assertThat(decision.isOut()).isTrue();
            assertThat(wiring.fired(BriefPublished.class)).hasSize(1);
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::to, StateChanged::actor, StateChanged::why)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("PUBLISHED", "ada", "reviewed by Ada Lind"));
        });

        database.run(wiring -> {
            Brief brief =
                    wiring.the(BriefRepository.class).findPublic("loom-2-ships").orElseThrow();
            assertThat(brief.label()).isEqualTo(BriefLabel.REVIEWED);
            assertThat(brief.reviewer()).contains("Ada Lind");
            assertThat(brief.label().inWords(brief.reviewer())).isEqualTo("Machine-written, reviewed by Ada Lind");
            assertThat(wiring.the(ReviewRepository.class).findReview(id, 1)).hasValueSatisfying(review -> {
                assertThat(review.textHash()).isEqualTo(brief.current().textHash());
                assertThat(review.reviewer()).isEqualTo("Ada Lind");
                assertThat(review.editor()).isEqualTo("ada");
                assertThat(review.checklist().split(" ")).hasSize(5);
                assertThat(review.at()).isEqualTo(NOW);
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsAHeldTextOutOnlyOnceWhatHoldsItIsAcceptedWithAReason(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked(NUMBER);

        Decision refused = approve(id, "Ada Lind", NUMBER);
        assertThat(refused.isOut()).isFalse();
        assertThat(refused.open()).singleElement().satisfies(point -> {
            assertThat(point.finding()).isEqualTo(NUMBER);
            assertThat(point.missing()).contains("accepted with a reason");
        });

        accept(id, NUMBER, "The price list says so.", "Ada Lind");
        release(id, "Ada Lind");
        assertThat(approve(id, "Ben Okoro", NUMBER).isOut()).isTrue();

        database.run(wiring -> assertThat(wiring.the(ReviewRepository.class).findAcceptances(id, 1))
                .singleElement()
                .satisfies(acceptance -> {
                    assertThat(acceptance.editor()).isEqualTo("Ada Lind");
                    assertThat(acceptance.why()).isEqualTo("The price list says so.");
                    assertThat(acceptance.at()).isEqualTo(NOW);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void runsTheGatesAgainAndHoldsWhatTheyFindNow(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        assertThat(database.<BriefState>get(wiring -> brief(wiring, id).state()))
                .isEqualTo(BriefState.IN_REVIEW);

        assertThat(approve(id, "Ada Lind", NUMBER).isOut()).isFalse();

        database.run(wiring -> {
            assertThat(brief(wiring, id).state()).isEqualTo(BriefState.HELD);
            assertThat(brief(wiring, id).label()).isEqualTo(BriefLabel.MACHINE_WRITTEN);
            assertThat(brief(wiring, id).current().findings())
                    .extracting(BriefFinding::finding)
                    .containsExactly(NUMBER);
        });
    }

    @ParameterizedTest
    @EnumSource
    void needsTwoDifferentEditorsWhereALivingPersonIsMeant(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked(PERSON);

        assertThat(approve(id, "Ada Lind", PERSON).open())
                .extracting(OpenPoint::missing)
                .containsExactly("two different editors must accept it");
        accept(id, PERSON, "The court file says so.", "Ada Lind");
        assertThatThrownBy(() -> accept(id, PERSON, "As I said.", "Ada Lind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another editor than Ada Lind");
        assertThat(approve(id, "Ada Lind", PERSON).isOut()).isFalse();
        release(id, "Ada Lind");
        accept(id, PERSON, "I have read it too.", "Ben Okoro");

        assertThat(approve(id, "Ben Okoro", PERSON).isOut()).isTrue();
    }

    private void release(long id, String editor) throws Exception {
        database.run(wiring -> wiring.the(ReviewLocks.class).release(id, editor));
    }

    @ParameterizedTest
    @EnumSource
    void neverWavesThroughAnOrderToTheReader(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked(ORDER);

        assertThatThrownBy(() -> accept(id, ORDER, "It is harmless.", "Ada Lind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody can accept it");
        assertThat(approve(id, "Ada Lind", ORDER).isOut()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void neverGoesAgainstAPublisherWhoSaysNoByNow(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .findByStory(brief(wiring, id).storyId())
                .get(0)
                .publisher()
                .decide(PublisherPolicy.HEADLINE_AND_LINK, "They said no."));

        Decision decision = approve(id, "Ada Lind");

        assertThat(decision.open()).singleElement().satisfies(point -> {
            assertThat(point.finding().gate()).isEqualTo("rights");
            assertThat(point.missing()).contains("nobody can accept it");
        });
        assertThat(database.<BriefState>get(wiring -> brief(wiring, id).state()))
                .isEqualTo(BriefState.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutOurContextWhereAPublisherAllowsASummaryByNow(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .findByStory(brief(wiring, id).storyId())
                .get(0)
                .publisher()
                .decide(PublisherPolicy.SUMMARY_ONLY, "A summary, they said."));

        assertThat(approve(id, "Ada Lind").open())
                .extracting(point -> point.finding().evidence())
                .containsExactly("first.example allows a summary without our context");
    }

    @ParameterizedTest
    @EnumSource
    void waitsUntilWhatABriefIsFlaggedForIsAnswered(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long cited = desk.published("first.example", "Loom 2 ships");
        long id = desk.drafted("second.example", "Loom 2 sells", "loom-2-ships");
        desk.check(id);
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(Corrections.class)
                .correct(
                        cited,
                        new CorrectedWords(CorrectionKind.CORRECTION, "4,200", "4,400", "The shop says so."),
                        "Ada Lind"));

        Decision refused = approve(id, "Ben Okoro");
        assertThat(refused.open()).isEmpty();
        assertThat(refused.flags()).singleElement().asString().contains("cites loom-2-ships");

        database.run(wiring -> {
            StandingFindings standing = BriefDesk.gates(wiring).the(StandingFindings.class);
            long flag = standing.flags(brief(wiring, id)).get(0).id();
            wiring.the(ReviewDesk.class).answer(id, flag, "The price is not in this text.", "Ben Okoro");
        });
        assertThat(approve(id, "Ben Okoro").isOut()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void neverCitesWhatIsWithdrawn(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long cited = desk.published("first.example", "Loom 2 ships");
        long id = desk.drafted("second.example", "Loom 2 sells", "loom-2-ships");
        desk.check(id);
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(Corrections.class)
                .withdraw(cited, Gone.WITHDRAWN, "It was wrong.", "Ada Lind"));

        assertThat(approve(id, "Ben Okoro").open())
                .extracting(point -> point.finding().gate())
                .containsExactly("archive");
    }

    @ParameterizedTest
    @EnumSource
    void losesItsLabelWhenAMachineWritesAgain(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked(NUMBER);
        accept(id, NUMBER, "The price list says so.", "Ada Lind");
        approve(id, "Ada Lind", NUMBER);
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        assertThat(database.<BriefLabel>get(wiring -> brief(wiring, id).label()))
                .isEqualTo(BriefLabel.REVIEWED);

        desk.check(id, NUMBER);
        assertThat(approve(id, "Ada Lind", NUMBER).open())
                .as("what was accepted of an earlier text counts for nothing")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isMachineWrittenWhenARunLetsItsUpdateOut(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        approve(id, "Ada Lind");
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");

        assertThat(desk.publish(id)).isEqualTo(BriefState.PUBLISHED);

        database.run(wiring -> {
            assertThat(brief(wiring, id).current().headline()).isEqualTo("Loom 2 is late");
            assertThat(brief(wiring, id).label()).isEqualTo(BriefLabel.MACHINE_WRITTEN);
            assertThat(brief(wiring, id).reviewer()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedForATextThatNobodyRead(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        String read = database.get(wiring -> hash(wiring, id));
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        desk.check(id);

        assertThatThrownBy(() -> database.run(wiring -> BriefDesk.gates(wiring)
                        .the(ReviewDesk.class)
                        .approve(id, new Approval(new Editor("ada", "Ada Lind"), ALL, read))))
                .isInstanceOf(StaleTextException.class)
                .hasMessageContaining("number 2 now");
        database.run(wiring -> assertThat(brief(wiring, id).state()).isEqualTo(BriefState.IN_REVIEW));
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedForWhatIsOutAlready(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        assertThatThrownBy(() -> approve(id, "Ada Lind")).isInstanceOf(IllegalStateChangeException.class);
    }

    @Test
    void needEveryPointOfTheChecklist() {
        Set<ReviewPoint> some = EnumSet.complementOf(EnumSet.of(ReviewPoint.OPINION));
        assertThatThrownBy(() -> new Approval(new Editor("ada", "Ada Lind"), some, "0"))
                .isInstanceOf(IncompleteReviewException.class)
                .hasMessage("not ticked: Opinion apart from fact");
    }

    @ParameterizedTest
    @EnumSource
    void areKeptFromRunsWhileAnEditorHoldsThem(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        database.run(wiring ->
                BriefDesk.gates(wiring).the(ReviewDesk.class).hold(id, 1, "Ask the maker first.", "Ada Lind"));

        database.run(wiring -> {
            assertThat(wiring.the(BriefRepository.class).findIds(BriefState.IN_REVIEW))
                    .isEmpty();
            assertThat(wiring.the(ReviewRepository.class).findNotes(id))
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.note()).isEqualTo("Ask the maker first.");
                        assertThat(note.editor()).isEqualTo("Ada Lind");
                    });
        });
        assertThat(approve(id, "Ben Okoro").isOut()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void endABriefThatIsRejectedAndOnlyTheUpdateOfOneThatIsOut(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long draft = checked();
        long out = desk.published("second.example", "Loom 2 sells");
        desk.joins(out, "third.example");
        desk.rewrite(out, "Loom 2 sells well");
        desk.check(out);

        database.run(wiring -> {
            ReviewDesk reviews = BriefDesk.gates(wiring).the(ReviewDesk.class);
            reviews.reject(draft, 1, "No news.", "Ada Lind");
            reviews.reject(out, 2, "Nothing new.", "Ada Lind");
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::item, StateChanged::to, StateChanged::why)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("brief", "REJECTED", "No news."),
                            org.assertj.core.groups.Tuple.tuple("brief candidate", "REJECTED", "Nothing new."));
        });

        database.run(wiring -> {
            assertThat(brief(wiring, draft).state()).isEqualTo(BriefState.REJECTED);
            assertThat(brief(wiring, out).state()).isEqualTo(BriefState.PUBLISHED);
            assertThat(brief(wiring, out).hasCandidate()).isFalse();
            assertThat(brief(wiring, out).current().headline()).isEqualTo("Loom 2 sells");
        });
    }

    @ParameterizedTest
    @EnumSource
    void orderAnotherTextWhichEndsTheOrder(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(ReviewDesk.class)
                .sendBack(id, 1, "Say what it costs in euros, too.", "Ada Lind"));
        database.run(wiring -> {
            assertThat(brief(wiring, id).state()).isEqualTo(BriefState.HELD);
            assertThat(wiring.the(ReviewRepository.class).findOrderedStories())
                    .containsExactly(brief(wiring, id).storyId());
        });

        desk.rewrite(id, "Loom 2 ships");

        database.run(wiring -> {
            assertThat(wiring.the(ReviewRepository.class).findOrderedStories()).isEmpty();
            assertThat(brief(wiring, id).state()).isEqualTo(BriefState.DRAFT);
            assertThat(brief(wiring, id).current().number()).isEqualTo(2);
            assertThat(brief(wiring, id).current().why()).isEqualTo("Written anew after an editor's note");
        });
        assertThatThrownBy(() -> desk.rewrite(id, "Loom 2 ships")).isInstanceOf(IllegalStateChangeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void areOneEditorsUntilTheLockLapses(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        Instant until = database.get(wiring -> wiring.the(ReviewLocks.class).take(id, "Ada Lind"));
        assertThat(until).isEqualTo(NOW.plus(ReviewLocks.HELD));

        assertThatThrownBy(() -> approve(id, "Ben Okoro")).isInstanceOfSatisfying(TakenException.class, taken -> {
            assertThat(taken.owner()).isEqualTo("Ada Lind");
            assertThat(taken.until()).isEqualTo(until);
        });
        database.run(wiring -> {
            assertThat(brief(wiring, id).state()).isEqualTo(BriefState.IN_REVIEW);
            assertThat(wiring.the(ReviewLocks.class).otherOwner(id, "Ben Okoro"))
                    .isPresent();
            assertThat(wiring.the(ReviewLocks.class).otherOwner(id, "Ada Lind")).isEmpty();
        });

        database.run(
                wiring -> assertThat(wiring.at(until).the(ReviewLocks.class).take(id, "Ben Okoro"))
                        .isEqualTo(until.plus(ReviewLocks.HELD)));
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.at(until).the(ReviewLocks.class).take(id, "Ada Lind")))
                .isInstanceOf(TakenException.class);
    }

    @ParameterizedTest
    @EnumSource
    void keepWhatEachEditorHasTypedUntilItIsDone(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        database.run(wiring -> {
            wiring.the(UnfinishedEdits.class).keep(id, 1, "{\"headline\":\"Loom", "Ada Lind");
            wiring.the(UnfinishedEdits.class).keep(id, 1, "mine", "Ben Okoro");
        });
        database.run(wiring -> wiring.the(UnfinishedEdits.class).keep(id, 1, "{\"headline\":\"Loom 2", "Ada Lind"));

        approve(id, "Ada Lind");

        database.run(wiring -> {
            assertThat(wiring.the(UnfinishedEdits.class).find(id, "Ada Lind")).isEmpty();
            assertThat(wiring.the(UnfinishedEdits.class).find(id, "Ben Okoro"))
                    .as("who came second loses nothing")
                    .hasValueSatisfying(edit -> {
                        assertThat(edit.content()).isEqualTo("mine");
                        assertThat(edit.number()).isEqualTo(1);
                    });
            assertThatThrownBy(() -> wiring.the(UnfinishedEdits.class).keep(id, 1, "x".repeat(60_001), "Ada Lind"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void showNothingOfAnEditThatIsNotPutInPlace(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = checked();
        database.run(wiring -> wiring.the(UnfinishedEdits.class).keep(id, 1, "half a sen", "Ada Lind"));
        database.run(wiring -> BriefDesk.publication(wiring).publishByItself(id, "run 1"));
        database.run(wiring -> assertThat(wiring.the(BriefRepository.class)
                        .findPublic("loom-2-ships")
                        .orElseThrow()
                        .current()
                        .headline())
                .isEqualTo("Loom 2 ships"));
    }

    @ParameterizedTest
    @EnumSource
    void offerTheNextBriefThatNobodyHasInHand(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long first = checked();
        long second = desk.drafted("second.example", "Loom 2 sells");
        long third = desk.drafted("third.example", "Loom 2 sold out");
        database.run(wiring -> wiring.the(ReviewLocks.class).take(second, "Ben Okoro"));

        database.run(wiring -> {
            ReviewQueue queue = wiring.the(ReviewQueue.class);
            QueueFilter all = QueueFilter.of(QueueShelf.ALL);
            assertThat(queue.next(all, first, "Ada Lind")).contains(third);
            assertThat(queue.next(all, first, "Ben Okoro")).contains(second);
            assertThat(queue.next(all, third, "Ada Lind"))
                    .as("after the last one the first")
                    .contains(first);
            assertThat(queue.page(all, QueueOrder.OLDEST, 0, 10))
                    .extracting(row -> row.takenBy().orElse("nobody"))
                    .containsExactly("nobody", "Ben Okoro", "nobody");
            assertThat(List.copyOf(queue.counts().values())).containsExactly(3L, 1L, 0L, 2L, 0L, 0L);
        });
    }
}
