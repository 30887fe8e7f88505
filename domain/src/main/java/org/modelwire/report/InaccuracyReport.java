package org.modelwire.report;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.shared.Texts;

/** A reader says that something in a brief is wrong. The address for an answer is kept until there is one. */
@Entity
@Table(name = "inaccuracy_report")
public class InaccuracyReport {

    /** Longest text of a reader. */
    public static final int MAX_WORDS = 2_000;

    /** Longest answer of an editor. */
    public static final int MAX_NOTE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "receipt_number", updatable = false)
    private String receiptNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    private int revision;

    @Enumerated(EnumType.STRING)
    private InaccuracyKind kind;

    private String sentence;
    private String words;
    private String mail;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private String note;
    private String resolver;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    /** For the persistence provider. */
    protected InaccuracyReport() {}

    InaccuracyReport(String receiptNumber, Brief brief, ReportForm form, Instant now) {
        this.receiptNumber = receiptNumber;
        this.brief = brief;
        this.revision = brief.current().number();
        this.kind = form.kind();
        this.sentence = form.sentence().map(text -> Texts.cut(text, 2_000)).orElse(null);
        this.words = form.words();
        this.mail = form.mail().orElse(null);
        this.state = ReportState.OPEN;
        this.receivedAt = now;
    }

    /** An editor says what follows, and the reader's address is forgotten. */
    void resolve(String answer, String actor, Instant now) {
        state = state.to(ReportState.RESOLVED, "report", receiptNumber);
        note = answer;
        resolver = Texts.cut(actor, 200);
        resolvedAt = now;
        mail = null;
    }

    public Long id() {
        return id;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Brief brief() {
        return brief;
    }

    /** Number of the text that readers saw at the time. */
    public int revision() {
        return revision;
    }

    public InaccuracyKind kind() {
        return kind;
    }

    /** The sentence that is meant, if one is. */
    public Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }

    public String words() {
        return words;
    }

    /** Where an answer may go. */
    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    public ReportState state() {
        return state;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> resolver() {
        return Optional.ofNullable(resolver);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
