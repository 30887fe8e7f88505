package org.modelwire.run.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.config.JobName;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** Receipts and batches on both databases. */
class StoredReceiptsTest {

    private static final BigDecimal ESTIMATE = new BigDecimal("0.02");
    private static final Receipt.Usage USAGE =
            new Receipt.Usage(1_200, 300, new BigDecimal("0.004500"), Duration.ofMillis(870));

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void sellsAnAnswerOnceAndCountsWhatItCost(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        long receipt = database.get(wiring -> book(wiring).open(question, run, ESTIMATE));
        assertThat(database.<Optional<String>>get(
                        wiring -> book(wiring).find(question).flatMap(Standing::answer)))
                .isEmpty();
        database.run(wiring -> book(wiring).answered(receipt, "{\"a\":1}", USAGE));

        assertThat(database.<Optional<String>>get(
                        wiring -> book(wiring).find(question).flatMap(Standing::answer)))
                .contains("{\"a\":1}");
        assertThat(database.<RunSpend>get(wiring -> book(wiring).spendOf(run))).satisfies(spend -> {
            assertThat(spend.calls()).isEqualTo(1);
            assertThat(spend.tokensIn()).isEqualTo(1_200);
            assertThat(spend.tokensOut()).isEqualTo(300);
            assertThat(spend.costUsd()).isEqualByComparingTo("0.0045");
        });
        database.run(wiring -> {
            ReceiptRepository receipts = wiring.the(ReceiptRepository.class);
            assertThat(receipts.spentSince(NOW)).isEqualByComparingTo("0.0045");
            assertThat(receipts.spentSince(NOW.plusSeconds(1))).isEqualByComparingTo("0");
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsATrialUnderThePersonAndOutOfEveryRun(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("tried");
        long receipt = database.get(wiring -> {
            long opened = book(wiring).openTrial(question, "ada", ESTIMATE);
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::actor)
                    .containsExactly("ada");
            return opened;
        });
        database.run(wiring -> book(wiring).answered(receipt, "{}", USAGE));

        database.run(wiring -> {
            ReceiptRepository receipts = wiring.the(ReceiptRepository.class);
            assertThat(receipts.get(receipt).triedBy()).contains("ada");
            assertThat(receipts.get(receipt).runId()).isEmpty();
            assertThat(receipts.spendOf(run).calls()).isZero();
            assertThat(receipts.spentSince(NOW)).as("counts for the month").isEqualByComparingTo("0.0045");
            assertThat(book(wiring).find(question).flatMap(Standing::answer)).contains("{}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void listsEachVersionOfAPromptWithItsFirstAndLastUse(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question first = question("in");
        Question second = new Question(
                first.storyId(),
                first.prompt(),
                first.promptVersion(),
                first.model(),
                first.endpoint(),
                "b".repeat(64));
        database.run(wiring -> book(wiring).open(first, run, ESTIMATE));
        database.run(wiring -> book(wiring.at(NOW.plusSeconds(60))).open(second, run, ESTIMATE));

        database.run(wiring -> assertThat(
                        wiring.the(ReceiptOverviewRepository.class).findPrompts())
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.questions()).isEqualTo(2);
                    assertThat(used.first()).isEqualTo(NOW);
                    assertThat(used.last()).isEqualTo(NOW.plusSeconds(60));
                }));
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhatFailedAndKeepsOneReceipt(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        long first = database.get(wiring -> book(wiring).open(question, run, ESTIMATE));
        database.run(wiring -> book(wiring).failed(first, Reason.LLM_TIMEOUT, "no answer", Receipt.Usage.NOTHING));

        long second = database.get(wiring -> book(wiring).open(question, run, ESTIMATE));
        database.run(wiring -> book(wiring).answered(second, "{}", USAGE));

        assertThat(second).isEqualTo(first);
        database.run(wiring -> assertThat(
                        wiring.the(ReceiptRepository.class).get(first).calls())
                .isEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource
    void hasRoomForOneReceiptOfAQuestionOnly(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        database.run(wiring -> book(wiring).open(question, run, ESTIMATE));
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.the(ReceiptRepository.class).add(new Receipt(question, run, ESTIMATE, NOW))))
                .hasStackTraceContaining("receipt_identity_uk");
    }

    @ParameterizedTest
    @EnumSource
    void hasSpentNothingBeforeTheFirstCall(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        assertThat(database.<RunSpend>get(wiring -> book(wiring).spendOf(run)))
                .isEqualTo(new RunSpend(0, 0, 0, BigDecimal.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void countsACallWithoutAPriceByItsEstimate(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        database.run(wiring -> book(wiring).open(question, run, ESTIMATE));

        assertThat(database.<BigDecimal>get(wiring -> book(wiring).spentSince(NOW)))
                .isEqualByComparingTo("0.02");
        database.run(
                wiring -> book(wiring).open(question, run, ESTIMATE)); // the first process died: perhaps it is paid
        assertThat(database.<RunSpend>get(wiring -> book(wiring).spendOf(run)).costUsd())
                .isEqualByComparingTo("0.04");
    }

    @ParameterizedTest
    @EnumSource
    void neverGivesOutAnAnswerThatWasRejected(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        long receipt = database.get(wiring -> book(wiring).open(question, run, ESTIMATE));
        database.run(wiring -> book(wiring).answered(receipt, "{}", USAGE));
        database.run(wiring -> book(wiring).reject(receipt, Reason.LLM_BAD_JSON, "facts is missing"));

        assertThat(database.<Optional<Standing>>get(wiring -> book(wiring).find(question)))
                .hasValueSatisfying(standing -> {
                    assertThat(standing.answer()).isEmpty();
                    assertThat(standing.purchases()).isEqualTo(1);
                    assertThat(standing.reason()).contains(Reason.LLM_BAD_JSON);
                });
    }

    @ParameterizedTest
    @EnumSource
    void takesOverABatchThatAnotherRunLeftBehind(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        OpenBatch prepared = database.get(wiring ->
                batches(wiring).prepare("f".repeat(64), run, List.of(new BatchBook.Priced(question, ESTIMATE))));
        database.run(wiring -> batches(wiring).sent(prepared.id(), "batch_1"));
        assertThat(database.<Optional<Standing>>get(wiring -> book(wiring).find(question)))
                .hasValueSatisfying(standing -> assertThat(standing.waiting()).isTrue());
        database.run(wiring -> ledger(wiring).close(run, RunStatus.STOPPED, "asked to"));
        long next = open();

        List<OpenBatch> adopted =
                database.get(wiring -> batches(wiring).adopt(question.model(), question.endpoint(), next));

        assertThat(adopted).containsExactly(new OpenBatch(prepared.id(), "f".repeat(64), Optional.of("batch_1")));
        assertThat(database.<Boolean>get(
                        wiring -> batches(wiring).answered(prepared.id(), question.identity(), "{}", Optional.empty())))
                .isTrue();
        assertThat(database.<Boolean>get(
                        wiring -> batches(wiring).answered(prepared.id(), "unknown", "{}", Optional.empty())))
                .isFalse();
        database.run(wiring -> batches(wiring).end(prepared.id(), "completed"));
        assertThat(database.<RunSpend>get(wiring -> book(wiring).spendOf(next)).costUsd())
                .isEqualByComparingTo("0.02");
        assertThat(database.<List<OpenBatch>>get(
                        wiring -> batches(wiring).adopt(question.model(), question.endpoint(), next)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void freesWhatABatchHasNotAnswered(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        Question question = question("in");
        OpenBatch batch = database.get(wiring ->
                batches(wiring).prepare("f".repeat(64), run, List.of(new BatchBook.Priced(question, ESTIMATE))));
        database.run(wiring -> batches(wiring).end(batch.id(), "expired"));

        assertThat(database.<Optional<Standing>>get(wiring -> book(wiring).find(question)))
                .hasValueSatisfying(standing -> {
                    assertThat(standing.waiting()).isFalse();
                    assertThat(standing.purchases()).isZero();
                    assertThat(standing.detail()).contains("expired");
                });
        assertThat(database.<BigDecimal>get(wiring -> book(wiring).spentSince(NOW)))
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void givesNodesThatSpendTogetherNoMoreLeaveThanThereIs(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long run = open();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            questions.add(question("q" + i));
        }
        ReceiptBook.Leave fiveCalls =
                (spent, month) -> spent.calls() < 5 && month.compareTo(ESTIMATE.multiply(BigDecimal.valueOf(5))) < 0;
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<OptionalLong>> opened = nodes.invokeAll(questions.stream()
                    .<Callable<OptionalLong>>map(question ->
                            () -> database.get(wiring -> book(wiring).open(question, run, ESTIMATE, NOW, fiveCalls)))
                    .toList());
            int given = 0;
            for (Future<OptionalLong> one : opened) {
                given += one.get().isPresent() ? 1 : 0;
            }
            assertThat(given).isEqualTo(5);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(database.<RunSpend>get(wiring -> book(wiring).spendOf(run)).calls())
                .isEqualTo(5);
    }

    private long open() throws Exception {
        return database.get(wiring -> ledger(wiring).open(JobName.NIGHTLY, "test"));
    }

    private static RunLedger ledger(Wiring wiring) {
        return wiring.onNode("node").the(RunLedger.class);
    }

    private static BatchBook batches(Wiring wiring) {
        return wiring.the(BatchBook.class);
    }

    private static ReceiptBook book(Wiring wiring) {
        return wiring.the(ReceiptBook.class);
    }

    private Question question(String input) throws Exception {
        long story = database.get(wiring -> {
            String domain = "d" + input + ".example";
            Article article =
                    StoredWire.fetched(wiring, StoredWire.feed(wiring, domain), "https://" + domain + "/" + input);
            return StoredWire.story(wiring, article, NOW);
        });
        return new Question(story, "write", "3", "large-model", "https://model.example/v1", "a".repeat(64));
    }
}
