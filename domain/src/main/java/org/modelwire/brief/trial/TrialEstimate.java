package org.modelwire.brief.trial;

import java.math.BigDecimal;

/**
 * What a trial would cost.
 *
 * @param model who would be asked
 * @param version of the words; other words, other version
 * @param inForce whether they are the words in force
 * @param articles how many articles of the story the model is given
 * @param offers how many earlier briefs it is offered
 * @param tokensIn tokens of the question, estimated upward
 * @param tokensOut tokens of the longest answer
 * @param mostUsd US dollars at most
 * @param paid whether the answer was bought before, so that it costs nothing
 */
public record TrialEstimate(
        String model,
        String version,
        boolean inForce,
        int articles,
        int offers,
        int tokensIn,
        int tokensOut,
        BigDecimal mostUsd,
        boolean paid) {}
