package org.modelwire.audit;

import java.util.Optional;

/**
 * What a look at the whole chain found.
 *
 * @param sealed how many entries fit, from the first on
 * @param hash of the last that fits; written down elsewhere, it shows later that nobody made the chain anew
 * @param unsealed how many were written since and have no place yet
 * @param broken what does not fit, in a sentence; empty if all does
 */
public record AuditVerdict(long sealed, String hash, long unsealed, Optional<String> broken) {}
