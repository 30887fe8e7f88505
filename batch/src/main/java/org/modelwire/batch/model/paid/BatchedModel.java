package org.modelwire.batch.model.paid;

import java.util.Optional;
import java.util.Set;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;

/**
 * Answers out of the receipts, and puts what is missing into the next file. What a file could not answer in this run, and
 * everything from the hour on that the settings name, is asked call by call.
 */
final class BatchedModel implements Answers {

    /** Faults of the answer and not of its way: asking at once again would only pay for it again. */
    private static final Set<Reason> OF_THE_ANSWER =
            Set.of(Reason.LLM_REFUSAL, Reason.LLM_CONTENT_FILTER, Reason.LLM_TRUNCATED, Reason.LLM_BAD_JSON);

    private final Answers direct;
    private final BatchDesk desk;
    private final BoughtAnswers bought;
    private final long runId;

    BatchedModel(Model model, ReceiptBook receipts, Answers direct, BatchDesk desk, long runId) {
        this.direct = direct;
        this.desk = desk;
        this.bought = new BoughtAnswers(model, receipts);
        this.runId = runId;
    }

    @Override
    public String name() {
        return direct.name();
    }

    @Override
    public <T> T ask(long storyId, ModelRequest request, Parser<T> parser)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException {
        Question question = bought.question(storyId, request);
        Optional<Standing> standing = bought.standing(question);
        Optional<T> known = bought.take(standing, parser);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Standing> inVain = standing.filter(
                asked -> asked.runId().filter(run -> run == runId).isPresent()
                        && asked.reason().isPresent());
        if (inVain.isPresent() && OF_THE_ANSWER.contains(inVain.get().reason().get())) {
            throw new ModelException(
                    inVain.get().reason().get(), inVain.get().detail().orElse("no usable answer"));
        }
        if (inVain.isPresent() || desk.isClosed()) {
            return direct.ask(storyId, request, parser);
        }
        desk.queue(question, request);
        throw new NotYetException();
    }
}
