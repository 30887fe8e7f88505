package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.Question;
import org.modelwire.run.Receipt;
import org.modelwire.run.ReceiptBook;
import org.modelwire.run.RunSpend;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;

class PaidModelTest {

    private static final ModelRequest REQUEST =
            new ModelRequest(new Prompt("read", "Read.", "{}"), "fence article fence", "article");

    private final List<String> events = new ArrayList<>();
    private final ReceiptBook receipts = new RememberedReceipts(events);

    @Test
    void writesTheReceiptBeforeTheCallAndKeepsTheAnswerAfterIt() throws Exception {
        String given = paid(request -> answer("{}")).ask(1, REQUEST, json -> json);

        assertThat(given).isEqualTo("{}");

        assertThat(events).containsExactly("opened", "asked", "answered");
    }

    @Test
    void neverBuysAnAnswerTwice() throws Exception {
        PaidModel model = paid(request -> answer("{}"));
        model.ask(1, REQUEST, json -> json);

        String again = model.ask(1, REQUEST, json -> json);

        assertThat(again).isEqualTo("{}");
        assertThat(events).containsOnlyOnce("asked");
    }

    @Test
    void asksAgainWhatCouldNotBeTakenApart() throws Exception {
        PaidModel model = paid(request -> answer("nonsense"));
        assertThatThrownBy(() -> model.ask(1, REQUEST, PaidModelTest::refuse)).isInstanceOf(ModelException.class);

        String again = model.ask(1, REQUEST, json -> json);

        assertThat(again).isEqualTo("nonsense");
        assertThat(events).containsExactly("opened", "asked", "failed llm-bad-json", "opened", "asked", "answered");
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
        assertThat(events).containsExactly("opened", "asked", "failed llm-auth");
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
                events.add("asked");
                return answers.to(request);
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
        return new PaidModel(model, receipts, budget, 7);
    }

    /** Receipts in memory, with what happened to them. */
    private static final class RememberedReceipts extends ReceiptBook {

        private final List<String> events;
        private final List<String> identities = new ArrayList<>();
        private final Map<String, String> answers = new HashMap<>();

        private RememberedReceipts(List<String> events) {
            this.events = events;
        }

        @Override
        public Optional<String> findAnswer(Question question) {
            return Optional.ofNullable(answers.get(question.identity()));
        }

        @Override
        public long open(Question question, long runId) {
            events.add("opened");
            identities.add(question.identity());
            return identities.size() - 1L;
        }

        @Override
        public void answered(long receiptId, String json, Receipt.Usage usage) {
            events.add("answered");
            answers.put(identities.get((int) receiptId), json);
        }

        @Override
        public void failed(long receiptId, Reason reason, String detail, Receipt.Usage usage) {
            events.add("failed " + reason.code());
        }
    }
}
