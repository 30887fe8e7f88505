package org.modelwire.node;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A process that works on this database, under the name that it keeps in its home. */
@Entity
public class Node {

    @Id
    private String id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "heard_at")
    private Instant heardAt;

    /** For the persistence provider. */
    protected Node() {}

    Node(String id, Instant now) {
        this.id = id;
        this.startedAt = now;
        this.heardAt = now;
    }

    void beats(Instant now) {
        heardAt = now;
    }

    String id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isSilentSince(Instant instant) {
        return heardAt.isBefore(instant);
    }
}
