package org.modelwire.publisher.proof;

import java.time.Duration;

/** How a domain was proven. */
public enum ProofMethod {
    /** A TXT record of the domain holds the challenge. */
    DNS(Duration.ofDays(1)),
    /** {@code /.well-known/modelwire-policy.json} of the site holds the challenge. */
    FILE(Duration.ofDays(1)),
    /** Somebody who reads the mail of an address of the domain said so. */
    MAIL(Duration.ofDays(365));

    private final Duration lasts;

    ProofMethod(Duration lasts) {
        this.lasts = lasts;
    }

    /** How long it is believed before it is looked at again. */
    Duration lasts() {
        return lasts;
    }
}
