package org.modelwire.batch.brief;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.run.Question;
import org.modelwire.run.Receipt;
import org.modelwire.run.ReceiptBook;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;

/**
 * A model whose answers are bought once: each question has a receipt before it is asked, and one that was answered
 * before, in whatever run, is not asked again. Made for one step; safe for many threads.
 */
final class PaidModel {

    /** Calls at a time until the first answer has come: a wrong key or an empty account must not cost a burst. */
    private static final int CAUTIOUS_CALLS = 3;

    private final Model model;
    private final ReceiptBook receipts;
    private final RunBudget budget;
    private final long runId;
    private final Semaphore caution = new Semaphore(CAUTIOUS_CALLS, true);
    private volatile boolean trusted;
    private volatile StepAbortedException hopeless;

    PaidModel(Model model, ReceiptBook receipts, RunBudget budget, long runId) {
        this.model = model;
        this.receipts = receipts;
        this.budget = budget;
        this.runId = runId;
    }

    /** Takes an answer apart; one that cannot be taken apart is no answer. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String json) throws ModelException;
    }

    /** The model's name. */
    String name() {
        return model.name();
    }

    /**
     * Asks about a story.
     *
     * @throws ModelException if there is no usable answer to this question
     * @throws StepAbortedException if no question will be answered: a cap, the quota or the key
     */
    <T> T ask(long storyId, ModelRequest request, Parser<T> parser)
            throws ModelException, StepAbortedException, InterruptedException {
        Question question = new Question(
                storyId,
                request.prompt().name(),
                request.prompt().version(),
                model.name(),
                model.endpoint(),
                request.inputHash());
        String bought = receipts.findAnswer(question).orElse(null);
        if (bought != null) {
            return parser.parse(bought);
        }
        if (trusted) {
            return buy(question, request, parser);
        }
        caution.acquire();
        try {
            return buy(question, request, parser);
        } finally {
            caution.release();
        }
    }

    private <T> T buy(Question question, ModelRequest request, Parser<T> parser)
            throws ModelException, StepAbortedException {
        if (hopeless != null) {
            throw hopeless;
        }
        budget.reserveCall();
        long receipt = receipts.open(question, runId);
        ModelAnswer answer = call(receipt, request);
        trusted = true;
        Receipt.Usage usage =
                new Receipt.Usage(answer.tokensIn(), answer.tokensOut(), answer.costUsd(), answer.latency());
        try {
            T parsed = parser.parse(answer.json());
            receipts.answered(receipt, answer.json(), usage);
            return parsed;
        } catch (ModelException e) {
            // Paid, but of no use: the receipt keeps the cost, and a later run may ask again.
            receipts.failed(receipt, e.reason(), e.getMessage(), usage);
            throw e;
        } finally {
            budget.spend(usage.costUsd());
        }
    }

    private ModelAnswer call(long receipt, ModelRequest request) throws ModelException, StepAbortedException {
        try {
            return model.ask(request);
        } catch (ModelException e) {
            receipts.failed(
                    receipt,
                    e.reason(),
                    e.getMessage(),
                    new Receipt.Usage(e.tokensIn(), e.tokensOut(), e.costUsd(), Duration.ZERO));
            budget.spend(e.costUsd());
            if (e.reason() == Reason.LLM_QUOTA || e.reason() == Reason.LLM_AUTH) {
                hopeless = new StepAbortedException(RunStatus.FAILED, e.reason(), e.getMessage());
                throw hopeless;
            }
            throw e;
        } catch (RuntimeException e) {
            receipts.failed(receipt, Reason.INTERRUPTED, String.valueOf(e), Receipt.Usage.NOTHING);
            throw e;
        }
    }
}
