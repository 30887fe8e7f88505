package org.modelwire.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: how many entries are sealed, and the hash of the last. One row. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long seq;
    private String hash;

    /** For the persistence provider. */
    protected AuditHead() {}

    /** Puts an entry at the end. */
    void seal(AuditEntry entry) {
        hash = entry.seal(seq + 1, hash);
        seq++;
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }
}
