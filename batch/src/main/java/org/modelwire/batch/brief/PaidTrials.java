package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.modelwire.batch.brief.TrialQuestions.Ready;
import org.modelwire.batch.brief.prompt.PromptKeeper;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.Usage;
import org.modelwire.batch.model.paid.NotYetException;
import org.modelwire.batch.model.paid.PaidModel;
import org.modelwire.batch.model.paid.Purchases;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;
import org.modelwire.brief.trial.PromptTrials;
import org.modelwire.brief.trial.TrialEstimate;
import org.modelwire.brief.trial.TrialOrder;
import org.modelwire.brief.trial.TrialRefusedException;
import org.modelwire.brief.trial.TrialResult;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.Standing;

/** Tries prompts with the model that writes, call by call. Hands its drafts to the gates and to nobody else. */
@ApplicationScoped
public class PaidTrials implements PromptTrials {

    /** For what asks nobody. */
    private static final String NOBODY = "nobody";

    private final Set<String> going = ConcurrentHashMap.newKeySet();

    @Inject
    private Purchases purchases;

    @Inject
    private TrialQuestions questions;

    @Inject
    private DraftChecks checks;

    @Inject
    private PromptKeeper keeper;

    @Override
    public List<Instructions> prompts() {
        return questions.prompts().stream()
                .map(prompt -> new Instructions(prompt.name(), "", prompt.version(), prompt.instructions()))
                .toList();
    }

    @Override
    public TrialEstimate estimate(TrialOrder order) throws TrialRefusedException {
        PaidModel model = model(NOBODY);
        Ready ready = made(order, model);
        Usage most = model.estimate(ready.request());
        return new TrialEstimate(
                model.name(),
                ready.request().prompt().version(),
                ready.inForce(),
                ready.story().sources().size(),
                ready.offers().size(),
                most.tokensIn(),
                most.tokensOut(),
                most.costUsd(),
                standing(ready, model).flatMap(Standing::answer).isPresent());
    }

    private Ready made(TrialOrder order, PaidModel model) throws TrialRefusedException {
        try {
            return questions.make(order, model);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialRefusedException("The server is about to end.");
        }
    }

    private PaidModel model(String person) throws TrialRefusedException {
        return purchases
                .trial(person)
                .orElseThrow(() -> new TrialRefusedException("No model is configured; briefs are excerpts."));
    }

    @Override
    public TrialResult run(TrialOrder order, String person) throws TrialRefusedException, InterruptedException {
        PaidModel model = model(person);
        Ready ready = made(order, model);
        String question = ready.request().prompt().version() + ready.request().inputHash();
        if (!going.add(question)) {
            throw new TrialRefusedException(
                    "The same question is with the model at this moment. Its answer comes once.");
        }
        try {
            Prompt prompt = ready.request().prompt();
            if (!ready.inForce()) {
                keeper.keepTried(prompt);
            }
            return ask(ready, model);
        } finally {
            going.remove(question);
        }
    }

    private TrialResult ask(Ready ready, PaidModel model) throws TrialRefusedException, InterruptedException {
        AtomicReference<String> answer = new AtomicReference<>();
        try {
            Optional<Draft> draft = model.ask(ready.story().storyId(), ready.request(), json -> {
                answer.set(json);
                return ready.parser().parse(json);
            });
            return result(ready, model, answer.get(), draft, Optional.empty());
        } catch (ModelException e) {
            return result(
                    ready,
                    model,
                    answer.get(),
                    Optional.empty(),
                    Optional.of(e.reason().code() + ": " + e.getMessage()));
        } catch (NotYetException e) {
            throw new TrialRefusedException(
                    "A run has sent this question within a batch. Its answer comes with the batch.");
        } catch (StepAbortedException e) {
            if (e.status() == RunStatus.DEGRADED) {
                throw new TrialRefusedException("Not asked: " + e.getMessage() + ".");
            }
            return result(ready, model, answer.get(), Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    private TrialResult result(
            Ready ready, PaidModel model, String answer, Optional<Draft> draft, Optional<String> fault) {
        List<Finding> findings = draft.map(
                        text -> checks.check(text, ready.story().sources(), ready.offers())
                                .findings())
                .orElse(List.of());
        Optional<Standing> standing = standing(ready, model);
        return new TrialResult(
                standing.map(asked -> OptionalLong.of(asked.receiptId())).orElse(OptionalLong.empty()),
                Optional.ofNullable(answer),
                draft,
                findings,
                fault);
    }

    private static Optional<Standing> standing(Ready ready, PaidModel model) {
        return model.standing(ready.story().storyId(), ready.request());
    }
}
