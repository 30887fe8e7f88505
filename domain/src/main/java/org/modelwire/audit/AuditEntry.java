package org.modelwire.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.modelwire.shared.HashChain;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.Texts;

/** One recorded change: who, what, from, to, why, when. Only ever added, then sealed once. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry implements HashChain.Link {

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

    private Long seq;

    private String hash;

    /** For the persistence provider. */
    protected AuditEntry() {}

    AuditEntry(StateChanged change) {
        this.at = change.at().truncatedTo(ChronoUnit.MICROS);
        this.actor = Texts.cut(change.actor(), 200);
        this.item = change.item();
        this.itemId = change.itemId();
        this.fromState = change.from().orElse(null);
        this.toState = change.to();
        this.why = Texts.cut(change.why(), 1_000);
    }

    /** Takes its place in the chain, behind the entry with a hash. */
    String seal(long place, String before) {
        if (seq != null) {
            throw new IllegalStateException("audit entry " + id + " is sealed as " + seq);
        }
        seq = place;
        hash = digest(before);
        return hash;
    }

    @Override
    public String digest(String before) {
        return Sha256.of(
                before,
                Long.toString(seq),
                at.toString(),
                actor,
                item,
                Long.toString(itemId),
                fromState == null ? "-" : "+" + fromState,
                toState,
                why);
    }

    /** Of a sealed one. */
    @Override
    public long place() {
        return seq;
    }

    @Override
    public String hash() {
        return hash;
    }

    public Long id() {
        return id;
    }

    /** Whether it stands in the chain; a few seconds after it was written it does. */
    public boolean isSealed() {
        return seq != null;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String item() {
        return item;
    }

    public long itemId() {
        return itemId;
    }

    public Optional<String> fromState() {
        return Optional.ofNullable(fromState);
    }

    public String toState() {
        return toState;
    }

    public String why() {
        return why;
    }
}
