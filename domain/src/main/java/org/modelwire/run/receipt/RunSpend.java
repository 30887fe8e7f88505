package org.modelwire.run.receipt;

import java.math.BigDecimal;

/** Model calls, tokens and US dollars of a run. */
public record RunSpend(long calls, long tokensIn, long tokensOut, BigDecimal costUsd) {}
