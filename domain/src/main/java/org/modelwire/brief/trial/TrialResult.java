package org.modelwire.brief.trial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;

/**
 * What came of a trial.
 *
 * @param receiptId its receipt, with tokens and cost; empty if nobody was asked
 * @param answer what the model sent, as far as it is JSON
 * @param draft the answer as a draft, if the prompt asks for one
 * @param findings what the gates object to in the draft
 * @param fault why there is no usable answer, with its typed reason
 */
public record TrialResult(
        OptionalLong receiptId,
        Optional<String> answer,
        Optional<Draft> draft,
        List<Finding> findings,
        Optional<String> fault) {}
