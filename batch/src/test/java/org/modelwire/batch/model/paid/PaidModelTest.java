package org.modelwire.batch.model.paid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.Usage;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.trace.RecordedTraces;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Traced;

@Timeout(30)
class PaidModelTest {

    private static final ModelRequest REQUEST =
            new ModelRequest(new Prompt("read", "Read.", "{}"), "fence article fence", "article");

    private final RememberedReceipts receipts = new RememberedReceipts();
    private Optional<String> diskTrouble = Optional.empty();

    @Test
    void writesTheReceiptBeforeTheCallAndKeepsTheAnswerAfterIt() throws Exception {
        String given = paid(request -> answer("{}")).ask(1, REQUEST, json -> json);

        assertThat(given).isEqualTo("{}");

        assertThat(receipts.events()).containsExactly("opened", "asked", "answered");
    }

    @Test
    void buysNothingThatItCouldNotKeep() throws Exception {
        PaidModel model = paid(request -> answer("{}"));
        diskTrouble = Optional.of("the home cannot be written; free some space");

        assertThatThrownBy(() -> model.ask(1, REQUEST, json -> json))
                .isInstanceOfSatisfying(StepAbortedException.class, end -> {
                    assertThat(end.status()).isEqualTo(RunStatus.FAILED);
                    assertThat(end.reason()).isEqualTo(Reason.DISK);
                })
                .hasMessage("disk: the home cannot be written; free some space");
        assertThat(receipts.events()).isEmpty();

        diskTrouble = Optional.empty();
        String once = model.ask(1, REQUEST, json -> json);
        assertThat(once).isEqualTo("{}");
    }

    @Test
    void tracesACallByItsReceiptWithWhatItUsed() throws Exception {
        RecordedTraces traces = new RecordedTraces();
        try (Traced story = Traced.part(traces.begin("run nightly", "run", 1), "write story", "story", 1)) {
            assertThat(story.trace()).isSameAs(Traced.current());
            paid(request -> answer("{}")).ask(1, REQUEST, json -> json);
            PaidModel refused = paid(request -> {
                throw new ModelException(Reason.LLM_REFUSAL, "no", null, Usage.NONE, 1, Optional.empty());
            });
            ModelRequest other = new ModelRequest(REQUEST.prompt(), "another", "another");
            assertThatThrownBy(() -> refused.ask(1, other, json -> json)).isInstanceOf(ModelException.class);
        }

        assertThat(traces.ended().get(0))
                .matches("run nightly / write story / ask model receipt=\\d+ model=.+ tokens=\\d+\\+\\d+");
        assertThat(traces.ended().get(1))
                .matches("run nightly / write story / ask model receipt=\\d+ model=.+ failed=llm-refusal tokens=0\\+0");
    }

    @Test
    void neverBuysAnAnswerTwice() throws Exception {
        PaidModel model = paid(request -> answer("{}"));
        model.ask(1, REQUEST, json -> json);

        String again = model.ask(1, REQUEST, json -> json);

        assertThat(again).isEqualTo("{}");
        assertThat(receipts.events()).containsOnlyOnce("asked");
    }

    @Test
    void asksAgainWhatCouldNotBeTakenApart() throws Exception {
        PaidModel model = paid(request -> answer("nonsense"));
        assertThatThrownBy(() -> model.ask(1, REQUEST, PaidModelTest::refuse)).isInstanceOf(ModelException.class);

        String again = model.ask(1, REQUEST, json -> json);

        assertThat(again).isEqualTo("nonsense");
        assertThat(receipts.events())
                .containsExactly("opened", "asked", "answered", "rejected llm-bad-json", "opened", "asked", "answered");
    }

    @Test
    void paysForAnAnswerOfNoUseThreeTimesAndNeverAgain() {
        for (int run = 0; run < 5; run++) {
            PaidModel model = paid(request -> answer("nonsense"));
            assertThatThrownBy(() -> model.ask(1, REQUEST, PaidModelTest::refuse))
                    .isInstanceOfSatisfying(
                            ModelException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.LLM_BAD_JSON));
        }

        assertThat(receipts.events()).filteredOn("asked"::equals).hasSize(3);
        assertThatThrownBy(() -> paid(request -> answer("{}")).ask(1, REQUEST, json -> json))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        fault -> assertThat(fault.isPassing()).isFalse())
                .hasMessageContaining("not asked again after 3 answers of no use");
    }

    @Test
    void mayAskForEverWhatNeverCostAnything() {
        for (int run = 0; run < 5; run++) {
            PaidModel model = paid(request -> {
                throw new ModelException(Reason.REFUSED, "no connection");
            });
            assertThatThrownBy(() -> model.ask(1, REQUEST, json -> json)).isInstanceOf(ModelException.class);
        }

        assertThat(receipts.events()).filteredOn("asked"::equals).hasSize(5);
    }

    @Test
    void makesAtMostThreeCallsWithAKeyThatIsRefused() throws Exception {
        int threads = 16;
        CountDownLatch slow = new CountDownLatch(1);
        PaidModel model = paid(request -> {
            try {
                slow.await(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new ModelException(Reason.LLM_QUOTA, "the account is empty");
        });
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> asked = new ArrayList<>();
            for (int story = 0; story < 64; story++) {
                String input = "article " + story;
                asked.add(() -> model.ask(1, new ModelRequest(REQUEST.prompt(), input, input), json -> json));
            }
            for (Future<String> answer : workers.invokeAll(asked)) {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(StepAbortedException.class);
            }
        } finally {
            workers.shutdownNow();
        }

        assertThat(receipts.events()).filteredOn("asked"::equals).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void letsAllCallsGoTogetherOnceOneWasAnswered() throws Exception {
        int others = 16;
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        CountDownLatch together = new CountDownLatch(others);
        PaidModel model = paid(request -> {
            try {
                if (request.input().equals("first")) {
                    asked.countDown();
                    joined.await();
                    return answer("{}");
                }
                joined.countDown();
                together.countDown();
                return answer(together.await(10, TimeUnit.SECONDS) ? "{}" : "late");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ExecutorService workers = Executors.newCachedThreadPool();
        try {
            Future<String> first = workers.submit(
                    () -> model.ask(1, new ModelRequest(REQUEST.prompt(), "first", "first"), json -> json));
            asked.await();
            List<Callable<String>> rest = new ArrayList<>();
            for (int story = 0; story < others; story++) {
                String input = "article " + story;
                rest.add(() -> model.ask(1, new ModelRequest(REQUEST.prompt(), input, input), json -> json));
            }
            for (Future<String> answer : workers.invokeAll(rest)) {
                assertThat(answer.get()).isEqualTo("{}");
            }
            assertThat(first.get()).isEqualTo("{}");
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void waitsForABatchThatHoldsTheQuestion() {
        receipts.putIntoABatch(new Question(
                1, "read", REQUEST.prompt().version(), "scripted", "http://models.example/v1", REQUEST.inputHash()));

        assertThatThrownBy(() -> paid(request -> answer("{}")).ask(1, REQUEST, json -> json))
                .isInstanceOf(NotYetException.class);

        assertThat(receipts.events()).doesNotContain("asked");
    }

    @Test
    void endsTheStepWhenTheKeyIsRefused() {
        PaidModel model = paid(request -> {
            throw new ModelException(Reason.LLM_AUTH, "the key was refused");
        });

        assertThatThrownBy(() -> model.ask(1, REQUEST, json -> json))
                .isInstanceOfSatisfying(
                        StepAbortedException.class,
                        ended -> assertThat(ended.status()).isEqualTo(RunStatus.FAILED));
        assertThatThrownBy(() -> model.ask(2, REQUEST, json -> json)).isInstanceOf(StepAbortedException.class);
        assertThat(receipts.events()).containsExactly("opened", "asked", "failed llm-auth");
    }

    private static String refuse(String json) throws ModelException {
        throw new ModelException(Reason.LLM_BAD_JSON, "not an answer: " + json);
    }

    private static ModelAnswer answer(String json) {
        return new ModelAnswer(json, 10, 2, BigDecimal.ONE, Duration.ofMillis(5), 1);
    }

    private interface Answers {
        ModelAnswer to(ModelRequest request) throws ModelException;
    }

    private PaidModel paid(Answers answers) {
        RunBudget budget = new RunBudget(
                BudgetConfig.of(Settings.of(Map.of())), new RunSpend(0, 0, 0, BigDecimal.ZERO), BigDecimal.ZERO);
        Model model = new Model() {
            @Override
            public ModelAnswer ask(ModelRequest request) throws ModelException {
                receipts.events().add("asked");
                return answers.to(request);
            }

            @Override
            public Usage estimate(ModelRequest request) {
                return new Usage(10, 10, BigDecimal.TEN);
            }

            @Override
            public String name() {
                return "scripted";
            }

            @Override
            public String endpoint() {
                return "http://models.example/v1";
            }
        };
        return new PaidModel(model, receipts, budget, () -> diskTrouble, 7);
    }
}
