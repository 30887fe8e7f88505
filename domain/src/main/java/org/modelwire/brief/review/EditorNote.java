package org.modelwire.brief.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Texts;

/** What an editor says about a draft. A note that sends it back is open until the draft is written anew. */
@Entity
@Table(name = "editor_note")
public class EditorNote {

    /** Longest note, in UTF-16 units. */
    public static final int MAX_NOTE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "brief_id")
    private long briefId;

    private int number;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private String note;
    private String editor;
    private Instant at;

    @Column(name = "done_at")
    private Instant doneAt;

    /** For the persistence provider. */
    protected EditorNote() {}

    /**
     * A note.
     *
     * @param number of the text that it is about
     * @param note 1 to {@link #MAX_NOTE} characters
     */
    public EditorNote(long briefId, int number, NoteKind kind, String note, String editor, Instant now) {
        this.briefId = briefId;
        this.number = number;
        this.kind = kind;
        this.note = checked(note, MAX_NOTE);
        this.editor = Texts.cut(editor, 200);
        this.at = now;
    }

    static String checked(String words, int most) {
        if (words.isBlank() || words.length() > most) {
            throw new IllegalArgumentException("it must have from 1 to " + most + " characters");
        }
        return words.strip();
    }

    /** What it asks for has been done, or nobody wants it any more. */
    public void done(Instant now) {
        doneAt = now;
    }

    public Long id() {
        return id;
    }

    public long briefId() {
        return briefId;
    }

    /** Number of the text that it is about. */
    public int number() {
        return number;
    }

    public NoteKind kind() {
        return kind;
    }

    public String note() {
        return note;
    }

    public String editor() {
        return editor;
    }

    public Instant at() {
        return at;
    }

    /** When it was done with. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
