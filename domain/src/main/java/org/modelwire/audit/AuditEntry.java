package org.modelwire.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.Texts;

/** One recorded change: who, what, from, to, why, when. Only ever added. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    private Instant at;
    private String actor;
    private String item;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "from_state")
    private String fromState;

    @Column(name = "to_state")
    private String toState;

    private String why;

    /** For the persistence provider. */
    protected AuditEntry() {}

    AuditEntry(StateChanged change) {
        this.at = change.at();
        this.actor = Texts.cut(change.actor(), 200);
        this.item = change.item();
        this.itemId = change.itemId();
        this.fromState = change.from().orElse(null);
        this.toState = change.to();
        this.why = Texts.cut(change.why(), 1_000);
    }
}
