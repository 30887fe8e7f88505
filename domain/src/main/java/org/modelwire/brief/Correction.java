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
import java.time.Instant;
import org.modelwire.shared.Texts;

/** What a public brief said that was wrong or misleading, what it says now, why, and who put it right. Never changed. */
@Entity
public class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    private int number;

    @Enumerated(EnumType.STRING)
    private CorrectionKind kind;

    @Column(name = "old_words")
    private String oldWords;

    @Column(name = "new_words")
    private String newWords;

    private String reason;
    private String actor;
    private Instant at;

    /** For the persistence provider. */
    protected Correction() {}

    Correction(BriefRevision corrected, CorrectedWords words, String actor) {
        this.brief = corrected.brief();
        this.number = corrected.number();
        this.kind = words.kind();
        this.oldWords = words.oldWords();
        this.newWords = words.newWords();
        this.reason = words.reason();
        this.actor = Texts.cut(actor, 200);
        this.at = corrected.createdAt();
    }

    public Long id() {
        return id;
    }

    public Brief brief() {
        return brief;
    }

    /** Number of the corrected text. */
    public int number() {
        return number;
    }

    /** What was wrong, what it says now, and why. */
    public CorrectedWords words() {
        return new CorrectedWords(kind, oldWords, newWords, reason);
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }
}
