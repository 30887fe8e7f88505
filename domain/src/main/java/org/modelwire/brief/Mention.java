package org.modelwire.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.modelwire.shared.Texts;
import org.modelwire.subject.Subject;

/** A subject that a brief names, with the words used and the sentence of the source that names it. */
@Entity
public class Mention {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subject_id")
    private Subject subject;

    /** The subject that it named before an editor merged that into another one. */
    @Column(name = "was_subject")
    private Long was;

    private String words;
    private String evidence;
    private int ordinal;
    private int revision;

    /** For the persistence provider. */
    protected Mention() {}

    Mention(Brief brief, int revision, Subject subject, String words, String evidence, int ordinal) {
        this.revision = revision;
        this.brief = brief;
        this.subject = subject;
        this.words = Texts.cut(words, 300);
        this.evidence = Texts.cut(evidence, 2_000);
        this.ordinal = ordinal;
    }

    public Brief brief() {
        return brief;
    }

    /** Number of the text that names it. */
    public int revision() {
        return revision;
    }

    public Subject subject() {
        return subject;
    }

    /** The same for a later text that still names it. */
    Mention in(int later) {
        Mention same = new Mention(brief, later, subject, words, evidence, ordinal);
        same.was = was;
        return same;
    }

    public String words() {
        return words;
    }
}
