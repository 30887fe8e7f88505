package org.modelwire.batch.model;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * One answer, paid.
 *
 * @param json one JSON object without repeated names
 * @param tokensIn tokens of the request; estimated upward where the provider does not say
 * @param tokensOut tokens of the answer; estimated upward where the provider does not say
 * @param costUsd US dollars by the price table
 * @param latency from the first try to the answer, waits included
 * @param tries requests sent, 1 to 3
 */
public record ModelAnswer(String json, int tokensIn, int tokensOut, BigDecimal costUsd, Duration latency, int tries) {}
