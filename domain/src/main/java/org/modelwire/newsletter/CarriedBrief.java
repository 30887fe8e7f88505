package org.modelwire.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A brief in a letter, as the text that it was at the time. */
@Embeddable
public class CarriedBrief {

    @Column(name = "brief_id")
    private long briefId;

    private int revision;

    /** For the persistence provider. */
    protected CarriedBrief() {}

    CarriedBrief(long briefId, int revision) {
        this.briefId = briefId;
        this.revision = revision;
    }

    public long briefId() {
        return briefId;
    }

    /** Number of the text. */
    public int revision() {
        return revision;
    }
}
