package org.modelwire.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Texts;

/** A stored finding. */
@Entity
@Table(name = "finding")
public class BriefFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "revision_id", updatable = false)
    private BriefRevision revision;

    private int ordinal;
    private String gate;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String sentence;

    @Column(name = "span_start")
    private int spanStart;

    @Column(name = "span_end")
    private int spanEnd;

    private String evidence;

    /** For the persistence provider. */
    protected BriefFinding() {}

    BriefFinding(BriefRevision revision, int ordinal, Finding finding) {
        this.revision = revision;
        this.ordinal = ordinal;
        this.gate = finding.gate();
        this.severity = finding.severity();
        this.reason = finding.reason();
        this.sentence = Texts.cut(finding.sentence(), 2_000);
        this.spanStart = finding.start();
        this.spanEnd = finding.end();
        this.evidence = Texts.cut(finding.evidence(), 2_000);
    }

    /** The finding as the gate made it. */
    public Finding finding() {
        return new Finding(gate, severity, reason, sentence, spanStart, spanEnd, evidence);
    }
}
