package org.modelwire.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;
import org.modelwire.newsletter.content.BriefNews;
import org.modelwire.newsletter.content.ClaimedLetter;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.subject.SubjectRepository;

/** Subscriptions and the log of letters, on both databases. */
class StoredLettersTest {

    private static final MailAddress READER = MailAddress.of("Reader@mail.example");
    private static final Instant NEXT_DAY = NOW.plus(Duration.ofDays(1));
    private static final Issue FIRST = new Issue(Rhythm.DAILY, "daily-2026-03-02", NEXT_DAY.minusSeconds(60));
    private static final String RUN = "run 1";

    private TestDatabase database;
    private BriefDesk briefs;

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        briefs = new BriefDesk(database);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private void signUp(MailAddress address, Set<Long> subjects, Instant at) throws Exception {
        database.run(wiring -> wiring.at(at).the(SubscriberDesk.class).signUp(address, Rhythm.DAILY, subjects));
    }

    private List<LetterOrder> due(Issue... issues) throws Exception {
        return database.get(wiring -> wiring.the(LetterLog.class).due(List.of(issues)));
    }

    private Optional<ClaimedLetter> claim(LetterOrder order, Instant at) throws Exception {
        return database.get(wiring -> wiring.at(at).the(LetterLog.class).claim(order));
    }

    private void conclude(ClaimedLetter letter, LetterState outcome, boolean noMailbox) throws Exception {
        database.run(wiring -> wiring.at(NEXT_DAY)
                .the(LetterLog.class)
                .conclude(letter.id(), outcome, outcome + " by the test", noMailbox, RUN));
    }

    /** Claims the only letter that is due. */
    private ClaimedLetter claimOnly(Instant at, Issue... issues) throws Exception {
        List<LetterOrder> due = due(issues);
        assertThat(due).hasSize(1);
        return claim(due.get(0), at).orElseThrow();
    }

    private ClaimedLetter sentOnly(Instant at, Issue... issues) throws Exception {
        ClaimedLetter letter = claimOnly(at, issues);
        conclude(letter, LetterState.SENT, false);
        return letter;
    }

    /** Somebody who agreed; gives the token of the confirmation letter. */
    private String subscribed(MailAddress address, Set<Long> subjects) throws Exception {
        signUp(address, subjects, NOW);
        String token = sentOnly(NOW).token();
        assertThat(database.<Boolean>get(
                        wiring -> wiring.the(SubscriberDesk.class).confirm(token)))
                .isTrue();
        return token;
    }

    private Optional<SubscriberDesk.Subscription> find(String token, Instant at) throws Exception {
        return database.get(wiring -> wiring.at(at).the(SubscriberDesk.class).find(token));
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingButAQuestionUntilTheOwnerAgrees(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        signUp(READER, Set.of(), NOW);

        ClaimedLetter question = sentOnly(NOW, FIRST);
        assertThat(question.kind()).isEqualTo(LetterKind.CONFIRMATION);
        assertThat(question.address()).isEqualTo("Reader@mail.example");
        assertThat(due(FIRST)).isEmpty();

        assertThat(find(question.token(), NOW)).get().satisfies(subscription -> {
            assertThat(subscription.state()).isEqualTo(SubscriberState.PENDING);
            assertThat(subscription.toConfirm()).isTrue();
        });
        assertThat(find("no such token", NOW)).isEmpty();
        database.run(wiring -> wiring.the(SubscriberDesk.class).confirm(question.token()));
        assertThat(due(FIRST)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhoNeverAgrees(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        signUp(READER, Set.of(), NOW);
        String token = sentOnly(NOW).token();
        Instant late = NOW.plus(Duration.ofHours(48)).plusSeconds(1);

        assertThat(find(token, late))
                .get()
                .extracting(SubscriberDesk.Subscription::toConfirm)
                .isEqualTo(false);
        assertThat(database.<Boolean>get(
                        wiring -> wiring.at(late).the(SubscriberDesk.class).confirm(token)))
                .isFalse();
        database.run(wiring -> wiring.at(late).the(LetterLog.class).tidy(RUN));

        assertThat(find(token, late)).isEmpty();
        assertThat(database.<Optional<Subscriber>>get(
                        wiring -> wiring.the(SubscriberRepository.class).find(READER)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesAtMostThreeTimesADayToAnAddressThatIsTypedAgainAndAgain(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        for (int i = 0; i < 3; i++) {
            signUp(MailAddress.of("reader@MAIL.example"), Set.of(), NOW);
            sentOnly(NOW);
        }
        signUp(READER, Set.of(), NOW.plusSeconds(3_600));
        assertThat(due()).isEmpty();

        signUp(READER, Set.of(), NEXT_DAY);
        assertThat(due()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void tellsASubscriberWhoseAddressIsTypedAgainAndChangesNothing(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        String first = subscribed(READER, Set.of());
        database.run(wiring -> wiring.the(SubscriberDesk.class).signUp(READER, Rhythm.WEEKLY, Set.of()));

        ClaimedLetter settings = sentOnly(NOW);
        assertThat(settings.kind()).isEqualTo(LetterKind.SETTINGS);
        assertThat(find(settings.token(), NOW)).isEqualTo(find(first, NOW));
        assertThat(find(first, NOW))
                .get()
                .extracting(SubscriberDesk.Subscription::rhythm)
                .isEqualTo(Rhythm.DAILY);
    }

    @ParameterizedTest
    @EnumSource
    void tellsEachBriefOnce(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        subscribed(READER, Set.of());

        ClaimedLetter letter = claimOnly(NEXT_DAY, FIRST);
        assertThat(letter.briefs()).singleElement().satisfies(brief -> {
            assertThat(brief.path()).isEqualTo("/briefs/loom-2-ships");
            assertThat(brief.label()).isEqualTo("Machine-written, not reviewed by a person");
            assertThat(brief.summary()).isEqualTo("Tessellate has shipped it. It costs 4,200 dollars.");
        });
        assertThat(due(FIRST)).isEmpty();
        conclude(letter, LetterState.SENT, false);

        Issue second = new Issue(Rhythm.DAILY, "daily-2026-03-03", FIRST.dueAt().plus(Duration.ofDays(1)));
        assertThat(due(FIRST)).isEmpty();
        assertThat(claim(due(second).get(0), NEXT_DAY)).as("nothing new").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsOnlyOfTheChosenSubjects(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        briefs.published("second.example", "Warp 9 is late");
        Long chosen = database.get(wiring -> wiring.the(SubjectRepository.class)
                .findBySlug("warp-9-is-late")
                .orElseThrow()
                .id());
        subscribed(READER, Set.of(chosen));
        assertThat(claimOnly(NEXT_DAY, FIRST).briefs())
                .extracting(BriefNews::slug)
                .containsExactly("warp-9-is-late");
        assertThat(database.<List<String>>get(wiring -> wiring.the(SubscriberRepository.class).findChoices(2).stream()
                        .map(subject -> subject.name())
                        .toList()))
                .contains("Chips");
    }

    @ParameterizedTest
    @EnumSource
    void neverSendsAgainWhatWasInHandWhenARunDied(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        subscribed(READER, Set.of());
        ClaimedLetter letter = claimOnly(NEXT_DAY, FIRST);
        assertThat(claim(new LetterOrder(1, LetterKind.DIGEST, FIRST.key(), Optional.empty(), Optional.empty()), NOW))
                .isEmpty();

        assertThat(database.<List<Long>>get(
                        wiring -> wiring.the(LetterLog.class).settle(RUN)))
                .containsExactly(letter.id());

        assertThat(due(FIRST)).isEmpty();
        assertThat(database.<List<Letter>>get(
                        wiring -> wiring.the(LetterRepository.class).find(LetterState.UNKNOWN)))
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.reply()).contains("the run ended before the answer"));
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainForADayWhatTheServerPutOff(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        subscribed(READER, Set.of());
        ClaimedLetter first = claimOnly(NEXT_DAY, FIRST);
        conclude(first, LetterState.DEFERRED, false);

        ClaimedLetter second = claimOnly(NEXT_DAY, FIRST);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(second.briefs()).isEqualTo(first.briefs());
        conclude(second, LetterState.DEFERRED, false);

        database.run(wiring -> wiring.at(NEXT_DAY.plus(Duration.ofDays(1)).plusSeconds(1))
                .the(LetterLog.class)
                .tidy(RUN));
        assertThat(due(FIRST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void putsRightWhatALetterSaidOncePerReaderAndCorrection(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.published("first.example", "Loom 2 ships");
        subscribed(READER, Set.of());
        sentOnly(NEXT_DAY, FIRST);

        subscribed(MailAddress.of("late@mail.example"), Set.of());
        correct(brief, "4,200 dollars", "4,400 dollars");

        ClaimedLetter correction = sentOnly(NEXT_DAY);
        assertThat(correction.kind()).isEqualTo(LetterKind.CORRECTION);
        assertThat(correction.briefs()).singleElement().satisfies(news -> {
            assertThat(news.notes())
                    .containsExactly(
                            "Correction: \u201c4,200 dollars\u201d now reads \u201c4,400 dollars\u201d. The shop says so.");
            assertThat(news.summary()).contains("4,400 dollars");
        });
        assertThat(due()).isEmpty();

        correct(brief, "4,400 dollars", "4,500 dollars");
        assertThat(sentOnly(NEXT_DAY).briefs().get(0).notes()).hasSize(2);
        assertThat(due()).isEmpty();
    }

    private void correct(long brief, String was, String is) throws Exception {
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(Corrections.class)
                .correct(
                        brief,
                        new CorrectedWords(CorrectionKind.CORRECTION, was, is, "The shop says so."),
                        "Ada Lind"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsReadersOfABriefThatItWasTakenBack(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.published("first.example", "Loom 2 ships");
        subscribed(READER, Set.of());
        conclude(claimOnly(NEXT_DAY, FIRST), LetterState.UNKNOWN, false);
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(Corrections.class)
                .withdraw(brief, Gone.WITHDRAWN, "It was wrong.", "Ada Lind"));

        ClaimedLetter letter = sentOnly(NEXT_DAY);
        assertThat(letter.kind()).isEqualTo(LetterKind.WITHDRAWAL);
        assertThat(letter.briefs()).singleElement().satisfies(news -> {
            assertThat(news.path()).isEqualTo("/briefs/loom-2-ships");
            assertThat(news.headline()).isEmpty();
            assertThat(news.summary()).isEmpty();
        });
        assertThat(due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void endsAfterThreeRefusalsInARowAndForgetsTheAddress(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        String token = subscribed(READER, Set.of());
        for (int i = 1; i <= 3; i++) {
            assertThat(find(token, NOW))
                    .get()
                    .extracting(SubscriberDesk.Subscription::state)
                    .isEqualTo(SubscriberState.CONFIRMED);
            briefs.published("number" + i + ".example", "Loom " + i + " ships");
            Issue issue = new Issue(Rhythm.DAILY, "daily-" + i, FIRST.dueAt());
            database.run(wiring -> wiring.the(SubscriberRepository.class)
                    .find(READER)
                    .orElseThrow()
                    .covered(NOW.minusSeconds(1)));
            conclude(claimOnly(NEXT_DAY, issue), LetterState.REFUSED, true);
        }
        assertThat(find(token, NOW)).get().satisfies(subscription -> {
            assertThat(subscription.state()).isEqualTo(SubscriberState.ENDED);
            assertThat(subscription.endedBy()).contains(EndedBy.BOUNCES);
        });
        assertThat(database.<Optional<Subscriber>>get(
                        wiring -> wiring.the(SubscriberRepository.class).find(READER)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void endsAtOnceAtTheReadersWishAndLeavesNoAddressAnywhere(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        String token = subscribed(READER, Set.of());
        database.run(wiring -> {
            assertThat(wiring.the(SubscriberDesk.class).end(token)).isTrue();
            assertThat(wiring.the(SubscriberDesk.class).end(token)).isTrue();
            assertThat(wiring.the(SubscriberDesk.class).end("no such token")).isFalse();
            assertThat(wiring.fired(StateChanged.class)).singleElement().satisfies(change -> {
                assertThat(change.to()).isEqualTo("ENDED");
                assertThat(change.toString()).doesNotContainIgnoringCase("reader@");
            });
        });
        assertThat(due(FIRST)).isEmpty();
        signUp(READER, Set.of(), NEXT_DAY);
        assertThat(due()).as("may come back").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAMoveThatTheTableDoesNotKnow(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.published("first.example", "Loom 2 ships");
        subscribed(READER, Set.of());
        ClaimedLetter letter = sentOnly(NEXT_DAY, FIRST);
        assertThatThrownBy(() -> conclude(letter, LetterState.REFUSED, true))
                .hasMessageContaining("cannot change from SENT to REFUSED");
    }
}
