package org.modelwire.batch.watch;

import java.math.BigDecimal;

/**
 * A brief that may tell what came of a watch item.
 *
 * @param score from 0 to 2
 * @param sentence the brief's sentence that fits best
 */
record Proposal(long briefId, BigDecimal score, String sentence) {}
