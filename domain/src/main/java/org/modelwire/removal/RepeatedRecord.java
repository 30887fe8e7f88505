package org.modelwire.removal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sealed record that this database does not hold, because it was restored, and whose deed was done again. */
@Entity
@Table(name = "repeated_record")
public class RepeatedRecord {

    @Id
    @Column(updatable = false)
    private String hash;

    @Column(updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected RepeatedRecord() {}

    RepeatedRecord(String hash, Instant at) {
        this.hash = hash;
        this.at = at;
    }
}
