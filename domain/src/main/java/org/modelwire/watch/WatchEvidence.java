package org.modelwire.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.modelwire.brief.Brief;
import org.modelwire.shared.Texts;

/** A later brief that may tell what came of a watch item. A run proposes it; an editor judges. */
@Entity
@Table(name = "watch_evidence")
public class WatchEvidence {

    private static final int MAX_SENTENCE = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "watch_item_id", updatable = false)
    private long itemId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    private BigDecimal score;
    private String sentence;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    /** For the persistence provider. */
    protected WatchEvidence() {}

    WatchEvidence(WatchItem item, Brief brief, BigDecimal score, String sentence, Instant now) {
        this.itemId = item.id();
        this.brief = brief;
        this.score = score;
        this.sentence = Texts.cut(sentence, MAX_SENTENCE);
        this.proposedAt = now;
    }

    public long itemId() {
        return itemId;
    }

    public Brief brief() {
        return brief;
    }

    /** How well the brief fits the item, from 0 to 2. */
    public BigDecimal score() {
        return score;
    }

    /** The brief's sentence that fits best. */
    public String sentence() {
        return sentence;
    }

    public Instant proposedAt() {
        return proposedAt;
    }
}
