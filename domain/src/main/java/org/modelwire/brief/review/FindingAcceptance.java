package org.modelwire.brief.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.brief.draft.Finding;
import org.modelwire.shared.Texts;

/** An editor lets a text pass in spite of a finding, and says why. Never changed. */
@Entity
@Table(name = "finding_acceptance")
public class FindingAcceptance {

    /** Longest reason, in UTF-16 units. */
    public static final int MAX_WHY = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "brief_id")
    private long briefId;

    private int number;

    @Column(name = "finding_key")
    private String findingKey;

    private String gate;
    private String sentence;
    private String why;
    private String editor;
    private Instant at;

    /** For the persistence provider. */
    protected FindingAcceptance() {}

    /**
     * An acceptance.
     *
     * @param number of the text that the finding is about
     * @param why 1 to {@link #MAX_WHY} characters
     */
    public FindingAcceptance(long briefId, int number, Finding finding, String why, String editor, Instant now) {
        this.briefId = briefId;
        this.number = number;
        this.findingKey = FindingKey.of(finding);
        this.gate = finding.gate();
        this.sentence = Texts.cut(finding.sentence(), FindingKey.MOST);
        this.why = EditorNote.checked(why, MAX_WHY);
        this.editor = Texts.cut(editor, 200);
        this.at = now;
    }

    public Long id() {
        return id;
    }

    /** Number of the text that it was given for. */
    public int number() {
        return number;
    }

    /** See {@link FindingKey}. */
    public String findingKey() {
        return findingKey;
    }

    public String gate() {
        return gate;
    }

    public String sentence() {
        return sentence;
    }

    public String why() {
        return why;
    }

    public String editor() {
        return editor;
    }

    public Instant at() {
        return at;
    }
}
