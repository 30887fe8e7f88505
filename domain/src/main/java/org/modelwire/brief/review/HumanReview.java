package org.modelwire.brief.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Collectors;
import org.modelwire.shared.Texts;

/** A named editor read exactly this text and ticked every point of the checklist. Never changed; the label rests on it. */
@Entity
@Table(name = "human_review")
public class HumanReview {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "brief_id")
    private long briefId;

    private int number;

    @Column(name = "text_hash")
    private String textHash;

    private String editor;
    private String reviewer;
    private String checklist;
    private Instant at;

    /** For the persistence provider. */
    protected HumanReview() {}

    /** The review of a text that is let out with it. */
    public HumanReview(long briefId, int number, Approval approval, Instant now) {
        this.briefId = briefId;
        this.number = number;
        this.textHash = approval.textHash();
        this.editor = Texts.cut(approval.editor().login(), 200);
        this.reviewer = Texts.cut(approval.editor().name(), 200);
        this.checklist = approval.ticked().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.at = now;
    }

    public Long id() {
        return id;
    }

    /** Number of the text. */
    public int number() {
        return number;
    }

    /** SHA-256 of the text. */
    public String textHash() {
        return textHash;
    }

    /** The reviewer's login. */
    public String editor() {
        return editor;
    }

    /** The reviewer's name, as readers saw it. */
    public String reviewer() {
        return reviewer;
    }

    /** The names of the points that were ticked. */
    public String checklist() {
        return checklist;
    }

    public Instant at() {
        return at;
    }
}
