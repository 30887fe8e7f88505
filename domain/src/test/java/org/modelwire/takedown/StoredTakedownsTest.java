package org.modelwire.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.takedown.TakedownDesk.MONDAY;
import static org.modelwire.takedown.TakedownDesk.decision;
import static org.modelwire.takedown.TakedownDesk.form;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.TestDatabase;
import org.modelwire.takedown.notice.ClaimedNotice;
import org.modelwire.takedown.notice.NoticeKind;
import org.modelwire.takedown.notice.NoticeLog;
import org.modelwire.takedown.reason.Measure;

/** What RIGHTS asks of requests, on both databases. */
class StoredTakedownsTest {

    private static final String PUBLISHER = "desk@tessera.example";

    private TestDatabase database;
    private TakedownDesk desk;
    private long brief;

    private void open(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        desk = new TakedownDesk(database);
        brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private BriefState briefState() throws Exception {
        return desk.with(BriefRepository.class, briefs -> briefs.get(brief).state());
    }

    private TakedownForm removal(String mail) {
        return form(TakedownWish.REMOVE, TakedownCause.COPYRIGHT, mail, brief);
    }

    private TakedownRequest request(String receipt) throws Exception {
        return desk.with(TakedownRepository.class, requests -> {
            TakedownRequest found = requests.findByReceipt(receipt).orElseThrow();
            found.briefIds();
            found.ruling(Ruling.Round.DECISION);
            return found;
        });
    }

    @ParameterizedTest
    @EnumSource
    void receiptNumberAtOnceAndStatusByUnguessableToken(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = desk.file(removal(PUBLISHER));

        assertThat(filed.receipt()).matches("T-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(filed.token()).hasSize(43);
        assertThat(desk.with(TakedownStatus.class, status -> status.find(filed.token()))
                        .map(TakedownRequest::receiptNumber))
                .contains(filed.receipt());
        assertThat(desk.<TakedownStatus, Optional<TakedownRequest>>with(
                        TakedownStatus.class, status -> status.find("a".repeat(43))))
                .isEmpty();
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("select * from takedown_request")) {
            rows.next();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                assertThat(String.valueOf(rows.getObject(column))).doesNotContain(filed.token());
            }
        }
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void visibleClockForEachRequest(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownRequest copyright = request(desk.file(removal(PUBLISHER)).receipt());
        TakedownRequest correction =
                request(desk.file(form(TakedownWish.CORRECT, TakedownCause.OTHER, PUBLISHER, brief))
                        .receipt());

        assertThat(copyright.hideDueAt()).contains(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(copyright.decideDueAt()).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(correction.hideDueAt()).isEmpty();
        assertThat(correction.decideDueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @EnumSource
    void aMailboxAtTheDomainVerifiesAndAnotherOneDoesNot(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String own = desk.confirmed(removal(PUBLISHER)).receipt();
        String look =
                desk.confirmed(removal("desk@tessera.example.rival.example")).receipt();
        String sub = desk.confirmed(removal("desk@mail.tessera.example")).receipt();

        assertThat(desk.state(own)).isEqualTo(TakedownState.VERIFIED);
        assertThat(desk.state(look)).isEqualTo(TakedownState.RECEIVED);
        assertThat(desk.state(sub)).isEqualTo(TakedownState.RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    void theTokenOfTheFormConfirmsNoMailbox(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = desk.file(removal(PUBLISHER));
        assertThat(desk.confirm(filed.token())).isFalse();
        assertThat(desk.state(filed.receipt())).isEqualTo(TakedownState.RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonConfirmsHerOwnMatterFromAnyMailbox(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String harm = desk.confirmed(
                        form(TakedownWish.REMOVE_PERSONAL_DATA, TakedownCause.PERSONAL_HARM, "ada@home.example", brief))
                .receipt();
        String order = desk.confirmed(form(TakedownWish.REMOVE, TakedownCause.LEGAL_ORDER, PUBLISHER, brief))
                .receipt();
        assertThat(desk.state(harm)).isEqualTo(TakedownState.VERIFIED);
        assertThat(desk.state(order)).isEqualTo(TakedownState.RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsGrantedBeforeItIsVerifiedButHidingIsPossible(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String receipt = desk.file(removal("somebody@rival.example")).receipt();

        assertThatThrownBy(() -> desk.decide(receipt, Measure.REMOVED, "Ada Lind"))
                .hasMessageContaining("before it is verified");
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);
        desk.review(review -> review.hide(receipt, "Ada Lind"));
        assertThat(briefState()).isEqualTo(BriefState.HIDDEN);
        desk.review(review -> review.verify(receipt, "telephone call to the number of the imprint", "Ada Lind"));
        desk.decide(receipt, Measure.REMOVED, "Ada Lind");
        assertThat(briefState()).isEqualTo(BriefState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void precautionaryHideWithinOneWorkingDayByTheClock(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String verified = desk.confirmed(removal(PUBLISHER)).receipt();
        desk.at(Instant.parse("2026-03-03T23:59:59Z")).review(review -> review.keepTime("clock"));
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);

        desk.at(Instant.parse("2026-03-04T00:00:00Z")).review(review -> review.keepTime("clock"));
        assertThat(briefState()).isEqualTo(BriefState.HIDDEN);
        assertThat(request(verified).hiddenAt()).contains(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(desk.send()).extracting(ClaimedNotice::kind).containsExactly(NoticeKind.HIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void theClockHidesNothingForAnUnverifiedRequest(TestDatabase.Kind kind) throws Exception {
        open(kind);
        desk.file(removal("somebody@rival.example"));
        desk.at(MONDAY.plus(Duration.ofDays(30))).review(review -> review.keepTime("clock"));
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalShowsTheBriefAgainUnlessAnotherRequestHidesIt(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String first = desk.file(removal("one@rival.example")).receipt();
        String second = desk.file(removal("two@rival.example")).receipt();
        desk.review(review -> review.hide(first, "Ada Lind"));
        desk.review(review -> review.hide(second, "Ada Lind"));

        desk.decide(first, Measure.REFUSED, "Ada Lind");
        assertThat(briefState()).isEqualTo(BriefState.HIDDEN);
        desk.decide(second, Measure.REFUSED, "Ada Lind");
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void decisionWithAStatementOfReasonsByMailOnce(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String receipt = desk.confirmed(removal(PUBLISHER)).receipt();
        desk.decide(receipt, Measure.REMOVED, "Ada Lind");

        List<ClaimedNotice> sent = desk.send();
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(NoticeKind.DECISION);
            assertThat(letter.address()).isEqualTo(PUBLISHER);
            assertThat(letter.reasons()).contains(TakedownDesk.reasons(Measure.REMOVED));
            assertThat(letter.redress()).contains("appeal");
        });
        assertThat(desk.send()).isEmpty();
        assertThat(request(receipt).ruling(Ruling.Round.DECISION).orElseThrow().reasons())
                .isEqualTo(TakedownDesk.reasons(Measure.REMOVED));
        assertThatThrownBy(() -> desk.decide(receipt, Measure.REFUSED, "Ada Lind"))
                .isInstanceOf(IllegalStateChangeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aLetterWithoutAnOutcomeIsNeverSentAgain(TestDatabase.Kind kind) throws Exception {
        open(kind);
        desk.file(removal(PUBLISHER));
        List<Long> due = desk.with(NoticeLog.class, NoticeLog::due);
        assertThat(desk.<NoticeLog, Optional<ClaimedNotice>>with(NoticeLog.class, log -> log.claim(due.get(0))))
                .isPresent();

        assertThat(desk.<NoticeLog, Optional<ClaimedNotice>>with(NoticeLog.class, log -> log.claim(due.get(0))))
                .isEmpty();
        assertThat(desk.<NoticeLog, List<Long>>with(NoticeLog.class, log -> log.settle("run 2")))
                .hasSize(1);
        assertThat(desk.<NoticeLog, List<Long>>with(NoticeLog.class, NoticeLog::due))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void appealOpenForSixMonthsDecidedByADifferentPerson(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = desk.confirmed(removal(PUBLISHER));
        desk.decide(filed.receipt(), Measure.REFUSED, "Ada Lind");
        Instant until = request(filed.receipt()).appealUntil().orElseThrow();
        assertThat(until).isEqualTo(Instant.parse("2026-09-03T00:00:00Z"));

        assertThat(desk.at(until.minusSeconds(1))
                        .<TakedownStatus, Boolean>with(
                                TakedownStatus.class, status -> status.appeal(filed.token(), "It is copied.")))
                .isTrue();
        assertThat(desk.state(filed.receipt())).isEqualTo(TakedownState.APPEALED);
        assertThatThrownBy(() -> desk.review(
                        review -> review.decideAppeal(filed.receipt(), decision(Measure.REMOVED), " ada lind")))
                .hasMessageContaining("another person");
        desk.review(review -> review.decideAppeal(filed.receipt(), decision(Measure.REMOVED), "Bo Ek"));
        assertThat(desk.state(filed.receipt())).isEqualTo(TakedownState.CLOSED);
        assertThat(briefState()).isEqualTo(BriefState.WITHDRAWN);
        assertThat(desk.send())
                .extracting(ClaimedNotice::kind)
                .containsExactly(NoticeKind.DECISION, NoticeKind.APPEAL_RECEIPT, NoticeKind.APPEAL_DECISION);
    }

    @ParameterizedTest
    @EnumSource
    void noAppealAfterItsTimeAndTheRequestIsClosed(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = desk.confirmed(removal(PUBLISHER));
        desk.decide(filed.receipt(), Measure.REFUSED, "Ada Lind");
        Instant until = request(filed.receipt()).appealUntil().orElseThrow();

        assertThat(desk.at(until)
                        .<TakedownStatus, Boolean>with(
                                TakedownStatus.class, status -> status.appeal(filed.token(), "Too late.")))
                .isFalse();
        desk.review(review -> review.keepTime("clock"));
        assertThat(desk.state(filed.receipt())).isEqualTo(TakedownState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void repeatsAreDecidedWithTheFirstAndToldOnce(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String first = desk.confirmed(removal(PUBLISHER)).receipt();
        String again = desk.file(removal("DESK@tessera.example")).receipt();
        assertThat(request(again).repeatOf()).contains(request(first).id());
        assertThat(desk.send()).isEmpty();

        assertThatThrownBy(() -> desk.decide(again, Measure.REFUSED, "Ada Lind"))
                .hasMessageContaining("repeats");
        desk.decide(first, Measure.REFUSED, "Ada Lind");
        assertThat(desk.state(again)).isEqualTo(TakedownState.DECIDED);
        assertThat(desk.send()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void floodsOfForgedRequestsNotifyNobodyTwice(TestDatabase.Kind kind) throws Exception {
        open(kind);
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TakedownForm forged = new TakedownForm(
                    TakedownWish.REMOVE,
                    TakedownCause.COPYRIGHT,
                    List.of(brief),
                    Optional.of("https://tessera.example/" + i),
                    "Forged " + i,
                    "Nobody",
                    removal("victim@tessera.example").mail(),
                    "owner",
                    true,
                    Optional.empty());
            receipts.add(desk.file(forged).receipt());
        }
        assertThat(desk.send())
                .singleElement()
                .extracting(ClaimedNotice::receipt)
                .isEqualTo(receipts.get(0));
        for (String receipt : receipts) {
            desk.decide(receipt, Measure.REFUSED, "Ada Lind");
        }
        assertThat(desk.send())
                .singleElement()
                .extracting(ClaimedNotice::receipt)
                .isEqualTo(receipts.get(0));
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void whatAFloodBringsThroughTheFormInAnHourIsOneRowEachAndOneLetterAMailbox(TestDatabase.Kind kind)
            throws Exception {
        open(kind);
        int through = 300;
        for (int i = 0; i < through; i++) {
            desk.file(form(TakedownWish.REMOVE, TakedownCause.COPYRIGHT, "victim" + i % 3 + "@tessera.example", brief));
        }
        assertThat(desk.send())
                .extracting(ClaimedNotice::address)
                .containsExactlyInAnyOrder(
                        "victim0@tessera.example", "victim1@tessera.example", "victim2@tessera.example");
        assertThat(desk.send()).isEmpty();
        database.run(wiring -> {
            EntityManager em = wiring.the(EntityManager.class);
            assertThat(em.createQuery("select count(t) from TakedownRequest t", Long.class)
                            .getSingleResult())
                    .isEqualTo(through);
            assertThat(em.createQuery("select count(n) from TakedownNotice n", Long.class)
                            .getSingleResult())
                    .isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksWithoutGroundThreeTimesWaitsBehindAllOthers(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String mail = "troll@rival.example";
        for (int i = 0; i < TakedownIntake.MOST_UNFOUNDED; i++) {
            String receipt = desk.file(removal(mail)).receipt();
            desk.review(review -> review.decide(
                    receipt,
                    new TakedownReview.Decision(TakedownDesk.reasons(Measure.REFUSED), Optional.empty(), true),
                    "Ada Lind"));
        }
        String fourth = desk.file(removal(mail)).receipt();
        desk.at(MONDAY.plus(Duration.ofDays(2)));
        String other = desk.file(removal(PUBLISHER)).receipt();

        assertThat(request(fourth).isRestrained()).isTrue();
        assertThat(request(fourth).hideDueAt()).isEmpty();
        assertThat(desk
                        .with(
                                TakedownRepository.class,
                                requests -> requests.find(java.util.EnumSet.of(TakedownState.RECEIVED), 0, 10))
                        .stream()
                        .map(TakedownRequest::receiptNumber))
                .containsExactly(other, fourth);
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyIsChangedWithTheDecision(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String receipt = desk.confirmed(form(TakedownWish.CHANGE_POLICY, TakedownCause.OTHER, PUBLISHER))
                .receipt();
        desk.review(review -> review.decide(
                receipt,
                new TakedownReview.Decision(
                        TakedownDesk.reasons(Measure.POLICY_CHANGED),
                        Optional.of(PublisherPolicy.HEADLINE_AND_LINK),
                        false),
                "Ada Lind"));
        assertThat(desk.<PublisherRepository, PublisherPolicy>with(
                        PublisherRepository.class,
                        publishers -> publishers
                                .findByDomain("tessera.example")
                                .orElseThrow()
                                .policy()))
                .isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionIsOnlyCalledOneIfTheTextHasChanged(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String receipt = desk.confirmed(form(TakedownWish.CORRECT, TakedownCause.OTHER, PUBLISHER, brief))
                .receipt();
        assertThatThrownBy(() -> desk.decide(receipt, Measure.CORRECTED, "Ada Lind"))
                .hasMessageContaining("please correct");
        assertThat(desk.state(receipt)).isEqualTo(TakedownState.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void personalDataOfRequestersGoesOnRequest(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = desk.confirmed(removal(PUBLISHER));
        assertThat(desk.<TakedownStatus, Boolean>with(TakedownStatus.class, status -> status.forget(filed.token())))
                .isFalse();
        desk.decide(filed.receipt(), Measure.REFUSED, "Ada Lind");

        assertThat(desk.<TakedownStatus, Boolean>with(TakedownStatus.class, status -> status.forget(filed.token())))
                .isTrue();
        TakedownRequest left = request(filed.receipt());
        assertThat(left.state()).isEqualTo(TakedownState.CLOSED);
        assertThat(left.requester().name()).isEmpty();
        assertThat(left.requester().mail()).isEmpty();
        assertThat(left.grounds()).isEmpty();
        assertThat(left.ruling(Ruling.Round.DECISION)).isPresent();
        assertThat(desk.send()).isEmpty();
    }
}
