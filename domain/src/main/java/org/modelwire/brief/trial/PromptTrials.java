package org.modelwire.brief.trial;

import java.util.List;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;

/**
 * Puts a prompt to the model on an article, to see what comes. Nothing of it becomes a brief, a draft or a revision. A trial has
 * a receipt and counts against the caps like any call; what was paid for before, by a run or a trial, is shown and not bought again.
 */
public interface PromptTrials {

    /** The prompts that can be tried, as they are in force. */
    List<Instructions> prompts();

    /**
     * Says what a trial would cost, without asking anybody.
     *
     * @throws TrialRefusedException if it cannot be made
     */
    TrialEstimate estimate(TrialOrder order) throws TrialRefusedException;

    /**
     * Makes a trial. Takes as long as the model does.
     *
     * @param person who tries it, for the receipt and the audit trail
     * @throws TrialRefusedException if it cannot be made; nobody was asked
     */
    TrialResult run(TrialOrder order, String person) throws TrialRefusedException, InterruptedException;
}
