package org.modelwire.publisher.proof;

import org.modelwire.shared.ReasonedException;

/** Looks where only the owner of a domain can write. */
public interface ProofLookup {

    /**
     * Whether a challenge stands where a method says.
     *
     * @param method {@code DNS} or {@code FILE}
     * @throws ReasonedException if it can't be told now: nothing may be concluded
     * @throws InterruptedException if the server is stopping
     */
    boolean holds(String domain, String challenge, ProofMethod method) throws ReasonedException, InterruptedException;
}
