package org.modelwire.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an editor has typed and not put in the place of the text yet. It belongs to one editor and publishes nothing. */
@Entity
@Table(name = "unfinished_edit")
public class UnfinishedEdit {

    /** Longest content, in UTF-16 units. */
    public static final int MOST = 60_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "brief_id")
    private long briefId;

    private String editor;
    private int number;
    private String content;

    @Column(name = "kept_at")
    private Instant keptAt;

    /** For the persistence provider. */
    protected UnfinishedEdit() {}

    UnfinishedEdit(long briefId, String editor) {
        this.briefId = briefId;
        this.editor = editor;
    }

    void keep(int onNumber, String typed, Instant now) {
        number = onNumber;
        content = typed;
        keptAt = now;
    }

    /** Number of the text that the editor began with. */
    public int number() {
        return number;
    }

    /** What was typed, in the form in which the caller gave it. */
    public String content() {
        return content;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
