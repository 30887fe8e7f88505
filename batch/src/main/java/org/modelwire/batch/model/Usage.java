package org.modelwire.batch.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a call used and costs.
 *
 * @param tokensIn tokens of the request, 0 if nothing was billed
 * @param tokensOut tokens of the answer, 0 if nothing was billed
 * @param costUsd US dollars by the price table
 */
public record Usage(int tokensIn, int tokensOut, BigDecimal costUsd) implements Serializable {

    /** Nothing was billed. */
    public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO);
}
