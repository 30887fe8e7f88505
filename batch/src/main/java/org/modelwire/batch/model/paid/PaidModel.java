package org.modelwire.batch.model.paid;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Usage;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Traced;

/**
 * Asks call by call: each question has a receipt before it is asked, and one that was answered before, in whatever run,
 * is not asked again. As many calls are in flight as threads ask. An answer that could not be kept is not bought.
 */
public final class PaidModel implements Answers {

    private final Model model;
    private final ReceiptBook receipts;
    private final BoughtAnswers bought;
    private final RunBudget budget;
    private final Opening opening;
    private final Supplier<Optional<String>> trouble;
    private final Caution caution = new Caution();
    private volatile StepAbortedException hopeless;

    /** Writes the receipt before a call. */
    private interface Opening {

        long open(Question question, BigDecimal estimate) throws StepAbortedException;
    }

    /**
     * A model for one step of a run.
     *
     * @param trouble why an answer could not be kept at this moment; empty if it could
     */
    public PaidModel(
            Model model, ReceiptBook receipts, RunBudget budget, Supplier<Optional<String>> trouble, long runId) {
        this(
                model,
                receipts,
                budget,
                trouble,
                (question, estimate) -> budget.open(receipts, question, runId, estimate));
    }

    /** A model for a person who tries a prompt, outside of any run. */
    public static PaidModel forTrial(
            Model model, ReceiptBook receipts, RunBudget budget, Supplier<Optional<String>> trouble, String person) {
        return new PaidModel(
                model,
                receipts,
                budget,
                trouble,
                (question, estimate) -> receipts.openTrial(question, person, estimate));
    }

    private PaidModel(
            Model model, ReceiptBook receipts, RunBudget budget, Supplier<Optional<String>> trouble, Opening opening) {
        this.model = model;
        this.receipts = receipts;
        this.bought = new BoughtAnswers(model, receipts);
        this.budget = budget;
        this.trouble = trouble;
        this.opening = opening;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public <T> T ask(long storyId, ModelRequest request, Parser<T> parser)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException {
        Question question = bought.question(storyId, request);
        Optional<T> known = bought.take(bought.standing(question), parser);
        if (known.isPresent()) {
            return known.get();
        }
        caution.enter();
        try {
            return buy(question, request, parser);
        } finally {
            caution.leave();
        }
    }

    /** How a question stands; empty if it was never asked. */
    public Optional<Standing> standing(long storyId, ModelRequest request) {
        return bought.standing(bought.question(storyId, request));
    }

    /** What a request will cost, estimated upward. */
    public Usage estimate(ModelRequest request) {
        return model.estimate(request);
    }

    private <T> T buy(Question question, ModelRequest request, Parser<T> parser)
            throws ModelException, StepAbortedException, InterruptedException {
        if (hopeless != null) {
            throw hopeless;
        }
        Optional<String> unkept = trouble.get();
        if (unkept.isPresent()) {
            throw new StepAbortedException(RunStatus.FAILED, Reason.DISK, unkept.get());
        }
        BigDecimal estimate = model.estimate(request).costUsd();
        budget.reserve(estimate);
        BigDecimal cost = BigDecimal.ZERO;
        try {
            long receipt = opening.open(question, estimate);
            ModelAnswer answer = ask(receipt, request);
            caution.trust();
            cost = answer.costUsd();
            receipts.answered(
                    receipt,
                    answer.json(),
                    new Receipt.Usage(answer.tokensIn(), answer.tokensOut(), cost, answer.latency()));
            return bought.parse(receipt, answer.json(), parser);
        } catch (ModelException e) {
            cost = cost.max(e.costUsd());
            throw e;
        } finally {
            budget.settle(estimate, cost);
        }
    }

    private ModelAnswer ask(long receipt, ModelRequest request) throws ModelException, StepAbortedException {
        try {
            return ReceiptedCall.make(receipts, receipt, model.name(), () -> {
                ModelAnswer answer = model.ask(request);
                Traced.current().used(answer.tokensIn(), answer.tokensOut());
                return answer;
            });
        } catch (ModelException e) {
            if (e.reason() == Reason.LLM_QUOTA || e.reason() == Reason.LLM_AUTH) {
                hopeless = new StepAbortedException(RunStatus.FAILED, e.reason(), e.getMessage());
                throw hopeless;
            }
            throw e;
        }
    }
}
