package org.modelwire.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.shared.Texts;

/** An editor has a brief in hand until an instant; then anybody may take it. */
@Entity
@Table(name = "review_lock")
public class ReviewLock {

    @Id
    @Column(name = "brief_id")
    private long briefId;

    private String owner;

    @Column(name = "held_until")
    private Instant heldUntil;

    /** For the persistence provider. */
    protected ReviewLock() {}

    ReviewLock(long briefId, String owner, Instant until) {
        this.briefId = briefId;
        hold(owner, until);
    }

    void hold(String by, Instant until) {
        owner = Texts.cut(by, 200);
        heldUntil = until;
    }

    /** Whether somebody other than an editor has it in hand. */
    boolean isTaken(String by, Instant now) {
        return !owner.equals(by) && heldUntil.isAfter(now);
    }

    public String owner() {
        return owner;
    }

    public Instant heldUntil() {
        return heldUntil;
    }
}
