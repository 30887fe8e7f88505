package org.modelwire.run.receipt;

import java.math.BigDecimal;

/** Model calls, tokens and US dollars of a run. */
public record RunSpend(long calls, long tokensIn, long tokensOut, BigDecimal costUsd) {

    /** Of a run that asked nothing. */
    public static final RunSpend NOTHING = new RunSpend(0, 0, 0, BigDecimal.ZERO);

    /** What this run and another one spent together. */
    public RunSpend plus(RunSpend other) {
        return new RunSpend(
                calls + other.calls,
                tokensIn + other.tokensIn,
                tokensOut + other.tokensOut,
                costUsd.add(other.costUsd));
    }
}
