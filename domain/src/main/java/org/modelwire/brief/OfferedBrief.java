package org.modelwire.brief;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** An earlier brief that the writer of a revision was offered, with the score that brought it there. */
@Entity
@Table(name = "archive_offer")
public class OfferedBrief {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "revision_id", updatable = false)
    private BriefRevision revision;

    private int ordinal;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    private BigDecimal score;

    /** For the persistence provider. */
    protected OfferedBrief() {}

    OfferedBrief(BriefRevision revision, int ordinal, Brief brief, BigDecimal score) {
        this.revision = revision;
        this.ordinal = ordinal;
        this.brief = brief;
        this.score = score;
    }

    /** The same offer for a later text. */
    OfferedBrief in(BriefRevision later) {
        return new OfferedBrief(later, ordinal, brief, score);
    }

    public Brief brief() {
        return brief;
    }

    public BigDecimal score() {
        return score;
    }
}
